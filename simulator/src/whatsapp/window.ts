import type { Chat } from "../state.js"

const HOUR_MS = 3_600_000
export const WINDOW_MS = 24 * HOUR_MS
const FREE_ENTRY_MS = 72 * HOUR_MS

/** Whether free-form messages are allowed: 24 hours from the customer's last message. */
export function windowIsOpen(chat: Chat, now: number): boolean {
  return chat.last_inbound_at !== null && now - chat.last_inbound_at < WINDOW_MS
}

/** Starts the 72 free hours when this answer is the first one to a click on an ad and came within 24 hours. */
export function answerEntryPoint(chat: Chat, now: number): void {
  const entry = chat.entry_point
  if (entry && entry.answered_at === null && now - entry.referred_at < WINDOW_MS) {
    entry.answered_at = now
  }
}

/** When the free hours end (ms), or null when they do not run. They do not lengthen the service window. */
export function freeEntryEnds(chat: Chat, now: number): number | null {
  const answered = chat.entry_point?.answered_at ?? null
  return answered !== null && now - answered < FREE_ENTRY_MS ? answered + FREE_ENTRY_MS : null
}
