import type { Thread } from "../shared/cache/thread-cache"
import type { ConversationDTO, MessageDTO } from "../shared/types"
import { threadItems, type ThreadItem } from "./thread-items"

/** An earlier conversation that is read above the one that is open. */
export interface EarlierThread {
  conversation: ConversationDTO
  thread: Thread
}

export type PlacedItem = ThreadItem & {
  /** Belongs to an earlier conversation: read, and nothing else. */
  is_earlier?: boolean
  /** First of an earlier conversation. */
  begins?: ConversationDTO
  /** The conversation before its own: offered, or read above. */
  above?: { conversation: ConversationDTO; is_open: boolean }
}

/**
 * Puts earlier conversations above a thread. What divides them belongs to the row below it, and an offer is as high
 * as the divider it becomes: so nothing that is being read moves.
 *
 * @param items of the thread itself
 * @param earlier those that are read, newest first
 * @param offered the one before all of these, once the first message of the last is loaded
 */
export function withEarlier(
  items: ThreadItem[],
  earlier: readonly EarlierThread[],
  offered: ConversationDTO | null,
  agentId: string
): PlacedItem[] {
  if (earlier.length === 0 && offered === null) {
    return items
  }
  const sections = [items, ...earlier.map((part) => itemsOf(part, agentId))]
  return sections
    .map((section, index): PlacedItem[] => {
      const [first, ...rest] = section
      const open = earlier[index]?.conversation
      const conversation = open ?? offered
      return first && conversation
        ? [{ ...first, above: { conversation, is_open: open !== undefined } }, ...rest]
        : section
    })
    .reverse()
    .flat()
}

function itemsOf({ conversation, thread }: EarlierThread, agentId: string): PlacedItem[] {
  const items = threadItems(thread.messages, [], agentId, null, thread.has_older)
  return items.map((item, index) => ({
    ...item,
    // A client's ids are its own within a conversation only.
    key: `${conversation.id}/${item.key}`,
    is_earlier: true,
    ...(index === 0 && !thread.has_older ? { begins: conversation } : {}),
  }))
}

/** Every message that is read, top to bottom. */
export const readable = (
  earlier: readonly EarlierThread[],
  messages: readonly MessageDTO[]
): readonly MessageDTO[] =>
  earlier.length ? [...earlier.toReversed().flatMap(({ thread }) => thread.messages), ...messages] : messages
