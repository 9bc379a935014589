import { useMemo } from "react"
import type { InboxView } from "./use-inbox-location"
import { LIST_PAGE_SIZE, useConversations } from "./use-conversations"
import { useTitleBadge } from "./use-title-badge"

const total = (list: { conversations: unknown[]; hasNextPage: boolean }): string =>
  list.conversations.length === 0
    ? ""
    : list.hasNextPage
      ? `${LIST_PAGE_SIZE}+`
      : String(list.conversations.length)

/** What concerns this agent, whichever view is open: what is theirs and what they may claim. */
export function useConcerns(agentId: string | undefined): { counts: Partial<Record<InboxView, string>> } {
  const mine = useConversations({ view: "mine", q: "" }, agentId)
  const unassigned = useConversations({ view: "unassigned", q: "" }, agentId)
  const unread = [...mine.conversations, ...unassigned.conversations].reduce(
    (sum, conversation) => sum + conversation.unread_count,
    0
  )
  useTitleBadge(unread)
  const mineTotal = total(mine)
  const unassignedTotal = total(unassigned)
  return useMemo(
    () => ({ counts: { mine: mineTotal, unassigned: unassignedTotal } }),
    [mineTotal, unassignedTotal]
  )
}
