import type { InfiniteData } from "@tanstack/react-query"
import type { ConversationFilters } from "../api/inbox"
import type { ConversationDTO, ConversationListResponse, MeResponse } from "../types"

export type ConversationPages = InfiniteData<ConversationListResponse, string | null>

/** Newest activity first; the id only makes the order total. */
export function compareConversations(a: ConversationDTO, b: ConversationDTO): number {
  const difference = Date.parse(b.last_activity_at) - Date.parse(a.last_activity_at)
  return difference || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
}

/** Whether a conversation stands in a view, as the server would decide it. */
export function belongsTo(
  { view, status, department_id }: ConversationFilters,
  conversation: ConversationDTO,
  { agent, permissions }: MeResponse
): boolean {
  const { assignee, department } = conversation
  if (department_id && department?.id !== department_id) {
    return false
  }
  if (view === "closed") {
    return conversation.status === "closed"
  }
  if (conversation.status === "closed" || (status && conversation.status !== status)) {
    return false
  }
  switch (view) {
    case "mine":
      return assignee?.id === agent.id
    case "unassigned":
      return assignee === null
    case "department":
      return (
        department !== null &&
        (permissions.includes("view_all") || agent.department_ids.includes(department.id))
      )
    default:
      return true
  }
}

/** All loaded pages as one list. Rows move between pages while pages load, hence each id only once. */
export function flattenPages(pages: ConversationPages | undefined): ConversationDTO[] {
  const byId = new Map<string, ConversationDTO>()
  for (const page of pages?.pages ?? []) {
    for (const conversation of page.conversations) {
      byId.set(conversation.id, conversation)
    }
  }
  return [...byId.values()].sort(compareConversations)
}

export function dropConversation(pages: ConversationPages, id: string): ConversationPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      conversations: page.conversations.filter((conversation) => conversation.id !== id),
    })),
  }
}

/** Renews, adds or removes one conversation in one cached list. */
export function putConversation(
  pages: ConversationPages,
  conversation: ConversationDTO,
  filters: ConversationFilters,
  me: MeResponse
): ConversationPages {
  const loaded = flattenPages(pages)
  const isKnown = loaded.some((known) => known.id === conversation.id)
  const without = dropConversation(pages, conversation.id)
  if (!belongsTo(filters, conversation, me)) {
    return isKnown ? without : pages
  }
  const last = loaded.at(-1)
  const hasMore = pages.pages.at(-1)?.next_cursor != null
  const isBeyondLoaded = hasMore && last && compareConversations(conversation, last) > 0
  if (isBeyondLoaded && !isKnown) {
    return pages
  }
  const [first, ...rest] = without.pages
  if (!first) {
    return pages
  }
  return { ...without, pages: [{ ...first, conversations: [conversation, ...first.conversations] }, ...rest] }
}
