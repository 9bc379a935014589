import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { crmApi } from "../api"
import { crmKeys } from "../keys"

const SHOWN = 8

/** Companies that match a search; by name, all of them, without one. */
export function useCompanySearch(text: string, isEnabled: boolean) {
  const q = text.trim()
  return useQuery({
    queryKey: crmKeys.companySearch(q),
    queryFn: ({ signal }) => crmApi.companies({ q, limit: SHOWN }, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
}
