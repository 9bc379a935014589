import type { MessageDTO } from "../types"

/**
 * Thread order: when it happened on the platform, then when it reached us. A late message takes its place
 * in the past, so `sequence` alone does not order a thread.
 */
export function compareMessages(
  a: Pick<MessageDTO, "occurred_at" | "sequence">,
  b: Pick<MessageDTO, "occurred_at" | "sequence">
): number {
  return Date.parse(a.occurred_at) - Date.parse(b.occurred_at) || a.sequence - b.sequence
}

/** The highest arrival number of what the contact wrote, wherever in the thread it stands. */
export function highestInboundSequence(messages: readonly MessageDTO[]): number {
  return messages.reduce(
    (highest, message) => (message.direction === "inbound" ? Math.max(highest, message.sequence) : highest),
    0
  )
}
