import type { Draft } from "../composer/drafts"
import type { OutboxEntry } from "../composer/outbox"
import type { MessageDTO } from "../shared/types"

export interface CloseWarnings {
  /** Something was written or attached and not sent. */
  hasDraft: boolean
  /** Sent here, and not known to the server yet: closing comes before them. */
  unsent: number
  /** Known to the server, and perhaps not out yet. */
  pending: number
}

const PENDING: MessageDTO["status"][] = ["queued", "sending", "unconfirmed"]

/** What one should know before a conversation is closed. */
export function closeWarnings(
  { text, files }: Draft,
  outbox: readonly OutboxEntry[],
  messages: readonly MessageDTO[]
): CloseWarnings {
  const known = new Set(messages.map(({ client_id }) => client_id))
  const isPending = ({ direction, kind, status }: MessageDTO) =>
    direction === "outbound" && kind !== "activity" && PENDING.includes(status)
  return {
    hasDraft: text.trim() !== "" || (files ?? []).length > 0,
    unsent: outbox.filter(({ client_id, state }) => state !== "refused" && !known.has(client_id)).length,
    pending: messages.filter(isPending).length,
  }
}
