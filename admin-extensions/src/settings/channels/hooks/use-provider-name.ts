import { useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { useCallback } from "react"
import { useProviders } from "./use-providers"

/** What people call a platform: in their language, else as its provider says, else by its identifier. */
export function useProviderName(): (identifier: string) => string {
  const translationOr = useTranslationOr()
  const { data } = useProviders()
  return useCallback(
    (identifier) => {
      const provider = data?.providers.find((candidate) => candidate.identifier === identifier)
      return translationOr(`providers.${identifier}`, provider?.name ?? identifier)
    },
    [data, translationOr]
  )
}
