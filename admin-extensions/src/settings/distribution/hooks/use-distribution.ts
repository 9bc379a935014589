import { useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import type { CreateRoutingPolicyBody, DistributionStrategyDTO } from "../../../shared/types"
import { teamKeys } from "../../team/api"
import { distributionApi, distributionKeys } from "../api"

export function useStrategies() {
  return useQuery({
    queryKey: distributionKeys.strategies(),
    queryFn: ({ signal }) => distributionApi.strategies(signal),
    staleTime: Infinity,
  })
}

export function usePolicies() {
  return useQuery({
    queryKey: distributionKeys.policies(),
    queryFn: ({ signal }) => distributionApi.policies(signal),
  })
}

/** A department shows the method of its own policy. */
function useRefresh() {
  const client = useQueryClient()
  return () => {
    const keys = [distributionKeys.policies(), teamKeys.departments()]
    return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}

export function useSavePolicy() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: CreateRoutingPolicyBody) => distributionApi.savePolicy(body),
    onSettled: refresh,
  })
}

export function useRemovePolicy() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: (id: string) => distributionApi.removePolicy(id), onSettled: refresh })
}

/** Methods in words: ours in the reader's language, those of other plugins in their own. */
export function useStrategyWords() {
  const translationOr = useTranslationOr()
  const { data } = useStrategies()
  const wordsOf = useCallback(
    ({ identifier, name, description }: Omit<DistributionStrategyDTO, "assigns">) => ({
      name: translationOr(`settings.distribution.strategies.${identifier}.name`, name),
      description: translationOr(`settings.distribution.strategies.${identifier}.description`, description),
    }),
    [translationOr]
  )
  const nameOf = (identifier: string) => {
    const known = data?.strategies.find((strategy) => strategy.identifier === identifier)
    return wordsOf(known ?? { identifier, name: identifier, description: "" }).name
  }
  const strategies = (data?.strategies ?? []).map((strategy) => ({ ...strategy, ...wordsOf(strategy) }))
  /** Whether something other than waiting may follow when the method finds nobody. */
  const assigns = (identifier: string | null) =>
    strategies.some((strategy) => strategy.identifier === identifier && strategy.assigns)
  return { strategies, nameOf, assigns }
}
