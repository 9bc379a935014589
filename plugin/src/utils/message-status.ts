import type { MessageStatus } from "../types/http/conversation"

/** `failed` stands below `delivered`: a platform may first give up on a message and deliver it after all. */
const RANK: Record<MessageStatus, number> = {
  queued: 0,
  sending: 0,
  unconfirmed: 0,
  sent: 1,
  failed: 1.5,
  delivered: 2,
  read: 3,
  played: 4,
}

/** Whether a message may go from one status to another: forward only. */
export function isForward(from: MessageStatus, to: MessageStatus): boolean {
  return RANK[to] > RANK[from]
}

/** What we give a platform to recognise a message by; it tells which try a status speaks of. */
export function messageReference(id: string, attempt: number): string {
  return `${id}.${attempt}`
}

export function readReference(reference: string | null): { id: string; attempt: number } | null {
  const match = /^(msg_[0-9A-Za-z]+)\.(\d{1,6})$/.exec(reference ?? "")
  return match ? { id: match[1]!, attempt: Number(match[2]) } : null
}
