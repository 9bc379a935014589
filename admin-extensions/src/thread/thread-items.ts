import type { OutboxEntry } from "../composer/outbox"
import { outboxParts, type OutboxPart } from "../composer/outbox-parts"
import { dayKey } from "../shared/format/time"
import type { MessageDTO } from "../shared/types"

/** Messages of one author within this time stand together. */
const GROUP_MS = 5 * 60_000

interface Place {
  /** Stays the same when the server confirms a message, so that its bubble is never drawn twice. */
  key: string
  /** First of its day: carries the day's separator. */
  starts_day: boolean
  /** First unread when the thread was opened: carries the divider. */
  starts_unread: boolean
  /** Continues the bubble above: same author, shortly after. */
  continues: boolean
}

export type ThreadItem = Place &
  ({ type: "message"; message: MessageDTO } | { type: "outbox"; entry: OutboxEntry; part: OutboxPart })

const momentOf = (item: MessageDTO | OutboxEntry) =>
  "occurred_at" in item ? item.occurred_at : item.created_at

const authorOf = (item: MessageDTO | OutboxEntry, agentId: string) =>
  "author" in item ? `${item.author.type}:${item.author.id ?? item.author.name}` : `agent:${agentId}`

function continues(
  previous: MessageDTO | OutboxEntry | undefined,
  current: MessageDTO | OutboxEntry,
  agentId: string
): boolean {
  if (!previous || [previous, current].some((item) => "kind" in item && item.kind === "activity")) {
    return false
  }
  const gap = Date.parse(momentOf(current)) - Date.parse(momentOf(previous))
  return authorOf(previous, agentId) === authorOf(current, agentId) && gap < GROUP_MS
}

/**
 * What the thread shows, top to bottom: messages in their order, then what is still in the outbox and not
 * yet among them.
 *
 * @param readSequence how far it had been read when it was opened; null shows no divider
 * @param hasOlder whether messages exist before the first of these
 */
export function threadItems(
  messages: readonly MessageDTO[],
  outbox: readonly OutboxEntry[],
  agentId: string,
  readSequence: number | null,
  hasOlder = false
): ThreadItem[] {
  const confirmed = new Set(messages.map((message) => message.client_id))
  const pending = outbox.flatMap((entry) =>
    outboxParts(entry).flatMap((part) => (confirmed.has(part.client_id) ? [] : [{ entry, part }]))
  )
  const firstUnread =
    readSequence === null
      ? undefined
      : messages.find((message) => message.direction === "inbound" && message.sequence > readSequence)
  let previous: MessageDTO | OutboxEntry | undefined
  const place = (item: MessageDTO | OutboxEntry, key: string): Place => {
    // What precedes the first loaded one is unknown: a separator or a gap there would go, and move what is being read.
    const starts_day = previous ? dayKey(momentOf(previous)) !== dayKey(momentOf(item)) : !hasOlder
    const starts_unread = item === firstUnread
    const follows = previous ? continues(previous, item, agentId) : hasOlder
    const isContinued = !starts_day && !starts_unread && follows
    previous = item
    return { key, starts_day, starts_unread, continues: isContinued }
  }
  return [
    ...messages.map((message): ThreadItem => {
      return { type: "message", message, ...place(message, message.client_id ?? message.id) }
    }),
    ...pending.map(({ entry, part }): ThreadItem => {
      return { type: "outbox", entry, part, ...place(entry, part.client_id) }
    }),
  ]
}
