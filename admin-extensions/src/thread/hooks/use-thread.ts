import {
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from "@tanstack/react-query"
import type { MessageTarget } from "../../inbox/hooks/use-inbox-location"
import { isNotFound } from "../../shared/api/errors"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { Thread } from "../../shared/cache/thread-cache"
import { loadThread } from "../load-thread"

/** Links to files hold for an hour at least: before that, a thread on screen is asked for again. */
const RENEW_LINKS_MS = 50 * 60_000

/** The messages of a conversation that are loaded, in thread order: at first those around the target, if there is one. */
export function useThread(conversationId: string, target: MessageTarget | null = null) {
  return useQuery(threadQuery(useQueryClient(), conversationId, target))
}

/** The messages of several conversations, and how it stands with those that are not there. */
export function useThreads(conversationIds: readonly string[]) {
  const client = useQueryClient()
  return useQueries({ queries: conversationIds.map((id) => threadQuery(client, id)), combine })
}

// Keeps its identity while nothing changes, which a new array for each drawing would not.
function combine(queries: UseQueryResult<Thread>[]) {
  const missing = queries.find(({ data }) => !data)
  return {
    threads: queries.map(({ data }) => data),
    missing: missing && {
      isFetching: missing.isFetching,
      isError: missing.isError,
      refetch: missing.refetch,
    },
  }
}

const threadQuery = (client: QueryClient, conversationId: string, target: MessageTarget | null = null) =>
  queryOptions({
    queryKey: inboxKeys.thread(conversationId),
    queryFn: ({ signal }) => loadThread(client, conversationId, target, signal),
    retry: (count, error) => !isNotFound(error) && count < 1,
    staleTime: RENEW_LINKS_MS,
    refetchInterval: RENEW_LINKS_MS,
  })
