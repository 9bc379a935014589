import { useQuery } from "@tanstack/react-query"
import { isNotFound } from "../../shared/api/errors"
import { inboxKeys } from "../../shared/cache/query-keys"
import { timelineApi } from "../api"

/** Name, number and e-mail, as Medusa has them. */
export function useCustomer(customerId: string) {
  return useQuery({
    queryKey: inboxKeys.customer(customerId),
    queryFn: ({ signal }) => timelineApi.customer(customerId, signal),
    retry: (count, error) => !isNotFound(error) && count < 1,
    staleTime: 10_000,
  })
}
