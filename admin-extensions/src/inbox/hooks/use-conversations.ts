import { useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { inboxApi, type ConversationFilters } from "../../shared/api/inbox"
import {
  dropConversation,
  flattenPages,
  putConversation,
  type ConversationPages,
} from "../../shared/cache/conversation-lists"
import { inboxKeys } from "../../shared/cache/query-keys"
import { streamHub } from "../../shared/stream/hub"
import type { StreamEvent } from "../../shared/stream/events"
import type { ConversationListResponse, MeResponse } from "../../shared/types"

export const LIST_PAGE_SIZE = 50

/** One of the lists of the inbox, page by page, newest activity first. Waits until the agent is known, or for nothing where there is none to ask for. */
export function useConversations(filters: ConversationFilters, me: MeResponse | undefined) {
  const query = useInfiniteQuery({
    queryKey: inboxKeys.list(filters),
    enabled: me !== undefined,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      streamHub.journal.replayOver(
        () => inboxApi.listConversations(filters, { cursor: pageParam, limit: LIST_PAGE_SIZE }, signal),
        (page, event) => (me ? replay(page, event, filters, me, pageParam === null) : page)
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // The stream keeps it fresh.
    staleTime: Infinity,
  })
  const conversations = useMemo(() => flattenPages(query.data as ConversationPages | undefined), [query.data])
  return { ...query, conversations }
}

function replay(
  page: ConversationListResponse,
  event: StreamEvent,
  filters: ConversationFilters,
  me: MeResponse,
  isFirstPage: boolean
): ConversationListResponse {
  const pages: ConversationPages = { pages: [page], pageParams: [null] }
  if (event.type === "conversation.removed") {
    return dropConversation(pages, event.data.conversation_id).pages[0] ?? page
  }
  if (event.type !== "conversation.updated") {
    return page
  }
  // New rows belong on top: a later page only renews what it holds.
  const isHere = page.conversations.some((known) => known.id === event.data.conversation_id)
  return isFirstPage || isHere
    ? (putConversation(pages, event.data.conversation, filters, me).pages[0] ?? page)
    : page
}
