import { useQuery } from "@tanstack/react-query"
import { RequestError } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { RecipientBody } from "../../shared/types"

/** Whom a message would reach; asked for only once there is somebody to ask about. */
export function useRecipient(body: RecipientBody | null) {
  return useQuery({
    queryKey: inboxKeys.recipient(body),
    queryFn: ({ signal }) => (body ? inboxApi.recipient(body, signal) : null),
    enabled: body !== null,
    retry: (count, error) => !(error instanceof RequestError) && count < 1,
    // Whether a conversation is open may change at any time.
    staleTime: 5_000,
    gcTime: 0,
  })
}
