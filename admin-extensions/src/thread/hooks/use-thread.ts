import {
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from "@tanstack/react-query"
import { useCallback, useRef } from "react"
import { isNotFound } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { findConversation } from "../../shared/cache/find-conversation"
import { inboxKeys } from "../../shared/cache/query-keys"
import { prependPage, putMessage, renewThread, type Thread } from "../../shared/cache/thread-cache"
import { journal } from "../../shared/stream/journal"

const PAGE_SIZE = 50
const LARGEST_PAGE = 100
/** Links to files hold for an hour at least: before that, a thread on screen is asked for again. */
const RENEW_LINKS_MS = 50 * 60_000
/** After a gap in the stream, at most this many messages are asked for again. */
const RENEW_LIMIT = 400

/** The messages of a conversation that are loaded, in thread order. */
export function useThread(conversationId: string) {
  return useQuery(threadQuery(useQueryClient(), conversationId))
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

const threadQuery = (client: QueryClient, conversationId: string) =>
  queryOptions({
    queryKey: inboxKeys.thread(conversationId),
    queryFn: ({ signal }) => loadThread(client, conversationId, signal),
    retry: (count, error) => !isNotFound(error) && count < 1,
    staleTime: RENEW_LINKS_MS,
    refetchInterval: RENEW_LINKS_MS,
  })

async function loadThread(client: QueryClient, id: string, signal: AbortSignal): Promise<Thread> {
  const previous = client.getQueryData<Thread>(inboxKeys.thread(id))
  const unread = findConversation(client, id)?.unread_count ?? 0
  // Unread messages should be on the first page, so that the thread can open at the first of them.
  const wanted = previous ? previous.messages.length : Math.max(PAGE_SIZE, unread + 10)
  const fresh = await journal.replayOver(
    () => loadNewest(id, Math.min(wanted, RENEW_LIMIT), signal),
    (thread, event) =>
      (event.type === "message.created" || event.type === "message.updated") &&
      event.data.conversation_id === id
        ? putMessage(thread, event.data.message)
        : thread
  )
  return renewThread(previous, fresh)
}

async function loadNewest(id: string, wanted: number, signal: AbortSignal): Promise<Thread> {
  let thread: Thread = { messages: [], has_older: true }
  while (thread.has_older && thread.messages.length < wanted) {
    const limit = Math.min(LARGEST_PAGE, Math.max(PAGE_SIZE, wanted - thread.messages.length))
    const page = await inboxApi.listMessages(id, { before: thread.messages[0]?.sequence, limit }, signal)
    thread = prependPage(thread, page)
  }
  return thread
}

/** Loads the page before the first loaded message; calls while one is under way do nothing. */
export function useOlderMessages(conversationId: string) {
  const client = useQueryClient()
  const isLoading = useRef(false)
  const key = inboxKeys.thread(conversationId)
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const first = client.getQueryData<Thread>(key)?.messages[0]
      return first
        ? inboxApi.listMessages(conversationId, { before: first.sequence, limit: PAGE_SIZE })
        : null
    },
    onSuccess: (page) => {
      if (page) {
        client.setQueryData<Thread>(key, (thread) => (thread ? prependPage(thread, page) : thread))
      }
    },
    onSettled: () => {
      isLoading.current = false
    },
  })

  const loadOlder = useCallback(() => {
    if (!isLoading.current) {
      isLoading.current = true
      mutate()
    }
  }, [mutate])

  return { loadOlder, isLoadingOlder: isPending, hasFailed: isError }
}
