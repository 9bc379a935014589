import { useInfiniteQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { EarlierThread } from "../with-earlier"
import { useOlderMessages } from "./use-more-messages"
import { useThreads } from "./use-thread"

const PAGE_SIZE = 10
/** What was closed before a conversation began hardly changes. */
const STALE_MS = 5 * 60_000

/**
 * The conversations with the same contact before this one. Each is read above the thread once it is asked for,
 * which can be done when the one below it is loaded to its first message.
 *
 * @param isComplete whether the thread itself is
 */
export function useEarlier(conversationId: string, isComplete: boolean) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: inboxKeys.earlier(conversationId),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      inboxApi.earlier(conversationId, { cursor: pageParam, limit: PAGE_SIZE }, signal),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: STALE_MS,
    // Nobody waits for it; when it cannot be had, nothing is offered.
    retry: false,
  })
  const conversations = useMemo(() => data?.pages.flatMap((page) => page.conversations) ?? [], [data])
  const [asked, setAsked] = useState(0)
  const ids = useMemo(() => conversations.slice(0, asked).map(({ id }) => id), [asked, conversations])
  const { threads, missing } = useThreads(ids)
  const earlier = useMemo(() => {
    const gap = threads.findIndex((thread) => !thread)
    return threads.slice(0, gap < 0 ? undefined : gap).flatMap((thread, index): EarlierThread[] => {
      const conversation = conversations[index]
      return thread && conversation ? [{ conversation, thread }] : []
    })
  }, [conversations, threads])

  const count = earlier.length
  const top = earlier.at(-1)
  const isTopComplete = top ? !top.thread.has_older : isComplete
  const older = useOlderMessages(top?.conversation.id ?? conversationId)

  const open = () => {
    if (missing) {
      void missing.refetch()
      return
    }
    setAsked(count + 1)
    if (hasNextPage && count + 1 >= conversations.length) {
      void fetchNextPage()
    }
  }

  return {
    earlier,
    /** The next one to be read, if there is one and it would follow without a gap. */
    offered: isTopComplete ? (conversations[count] ?? null) : null,
    open,
    isOpening: missing?.isFetching ?? false,
    hasFailed: missing !== undefined && missing.isError && !missing.isFetching,
    hasOlder: top?.thread.has_older ?? false,
    older,
  }
}
