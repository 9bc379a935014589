import type { MessageDTO, MessageStatus } from "../shared/types"

/** In the order a message goes through them. */
const ORDER: MessageStatus[] = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
  "played",
  "unconfirmed",
  "failed",
]

interface HistoryStep {
  status: MessageStatus
  /** ISO 8601; null when the platform did not tell. */
  at: string | null
}

/** Every status a message is known to have had, by time, and the one it has now. */
export function historyOf({
  status,
  status_times,
}: Pick<MessageDTO, "status" | "status_times">): HistoryStep[] {
  return ORDER.flatMap((step): HistoryStep[] => {
    const at = status_times[step] ?? null
    return at !== null || step === status ? [{ status: step, at }] : []
  }).sort((one, other) => {
    // Several may have come at the same moment, and some without a time: those stay where they belong.
    const hasTimes = one.at !== null && other.at !== null
    return hasTimes ? Date.parse(one.at ?? "") - Date.parse(other.at ?? "") : 0
  })
}
