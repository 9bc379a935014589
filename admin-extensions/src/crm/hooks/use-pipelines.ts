import { useQuery } from "@tanstack/react-query"
import { crmApi } from "../api"
import { crmKeys } from "../keys"

export function usePipelines() {
  return useQuery({
    queryKey: crmKeys.pipelines(),
    queryFn: ({ signal }) => crmApi.pipelines(signal),
    staleTime: 60_000,
  })
}
