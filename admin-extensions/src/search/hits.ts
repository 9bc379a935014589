import type { SearchPages } from "../shared/cache/search-results"
import type { ConversationDTO, MessageHitDTO } from "../shared/types"

/** One line of the results. */
export type Hit =
  | { type: "conversation"; key: string; conversation: ConversationDTO }
  | { type: "message"; key: string; hit: MessageHitDTO }

/** The element of a line, for assistive technology to be led to. */
export const hitId = ({ key }: Pick<Hit, "key">) => `inbox-hit-${key}`

/** All loaded pages as lines. What moved between pages while they loaded is there only once. */
export function hitsOf(pages: SearchPages | undefined): Hit[] {
  const hits = new Map<string, Hit>()
  for (const conversation of pages?.pages[0]?.conversations ?? []) {
    hits.set(conversation.id, { type: "conversation", key: conversation.id, conversation })
  }
  for (const hit of pages?.pages.flatMap((page) => page.messages) ?? []) {
    hits.set(hit.message.id, { type: "message", key: hit.message.id, hit })
  }
  return [...hits.values()]
}

/** The line so many steps further; the ends hold. */
export function stepFrom(hits: readonly Hit[], key: string | null, step: 1 | -1): Hit | null {
  const index = hits.findIndex((hit) => hit.key === key)
  if (index < 0) {
    return (step > 0 ? hits[0] : hits.at(-1)) ?? null
  }
  return hits[Math.min(hits.length - 1, Math.max(0, index + step))] ?? null
}
