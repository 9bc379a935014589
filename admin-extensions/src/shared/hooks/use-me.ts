import { useQuery } from "@tanstack/react-query"
import { isNotPermitted } from "../api/errors"
import { inboxApi } from "../api/inbox"
import { inboxKeys } from "../cache/query-keys"

/** The agent who is logged in, and what they may do. */
export function useMe() {
  return useQuery({
    queryKey: inboxKeys.me(),
    queryFn: ({ signal }) => inboxApi.me(signal),
    // Who has no inbox has none the second time either.
    retry: (count, error) => !isNotPermitted(error) && count < 1,
    staleTime: 60_000,
  })
}
