import { useQuery } from "@tanstack/react-query"
import { inboxApi } from "../api/inbox"
import { inboxKeys } from "../cache/query-keys"

/** The agent who is logged in, and what they may do. */
export function useMe() {
  return useQuery({
    queryKey: inboxKeys.me(),
    queryFn: ({ signal }) => inboxApi.me(signal),
    staleTime: 60_000,
  })
}
