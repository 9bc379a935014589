import { isObject } from "../json.js"
import type { Change } from "./change.js"
import type { PostOutcome } from "./poster.js"

/** One webhook POST and what came back. Holds no message content. */
export interface DeliveryAttempt extends PostOutcome {
  id: string
  phone_number_id: string
  attempt: number
  url: string
  /** What it carried, in short: `message text`, `status delivered`, … */
  updates: string[]
  at: string
}

const LOG_LIMIT = 1_000
const UPDATES_SHOWN = 20

export class DeliveryLog {
  private attempts: DeliveryAttempt[] = []

  add(
    delivery: { id: string; phone_number_id: string; changes: Change[]; attempts: number },
    url: string,
    outcome: PostOutcome
  ): DeliveryAttempt {
    const attempt: DeliveryAttempt = {
      id: delivery.id,
      phone_number_id: delivery.phone_number_id,
      attempt: delivery.attempts,
      url,
      updates: delivery.changes.slice(0, UPDATES_SHOWN).flatMap(describe),
      at: new Date().toISOString(),
      ...outcome,
    }
    this.attempts.push(attempt)
    if (this.attempts.length > LOG_LIMIT) {
      this.attempts.shift()
    }
    return attempt
  }

  list(): DeliveryAttempt[] {
    return this.attempts
  }

  clear(): void {
    this.attempts = []
  }
}

function describe({ field, value }: Change): string[] {
  const named = (list: unknown, word: string, key: string) =>
    Array.isArray(list) ? list.map((item) => `${word} ${isObject(item) ? String(item[key]) : "?"}`) : []
  const updates = [...named(value.messages, "message", "type"), ...named(value.statuses, "status", "status")]
  return field === "messages" && updates.length > 0 ? updates : [field]
}
