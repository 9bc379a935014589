import type { EventHub } from "../event-hub.js"
import type { Faults } from "../faults.js"
import { newId } from "../identifiers.js"
import type { Settings } from "../settings.js"
import { Timers } from "../timers.js"
import { delivery, type Change } from "./change.js"
import type { DeliveryLog } from "./delivery-log.js"
import { escapeJson } from "./escape-json.js"
import { signatureHeaders, type Poster } from "./poster.js"

/** Where the deliveries of a business number go now; null when it is gone or not subscribed. */
export type FindTarget = (phoneNumberId: string) => { url: string; app_secret: string } | null

/** A delivery nobody has acknowledged yet. */
export interface PendingDelivery {
  id: string
  phone_number_id: string
  changes: Change[]
  attempts: number
  first_attempt_at: number
}

interface Waiting extends PendingDelivery {
  body: Buffer
  state: "ready" | "posting" | "resting"
  acknowledged: () => void
}

const IN_FLIGHT_LIMIT = 20
const GIVE_UP_AFTER_MS = 7 * 24 * 3_600_000

/**
 * Delivers webhooks at least once: anything but a 200 is tried again with a growing pause, several
 * deliveries at a time, and so in no promised order.
 */
export class DeliveryQueue {
  private waiting = new Map<string, Waiting>()
  private ready: Waiting[] = []
  private timers = new Timers()
  private inFlight = 0
  private closed = false

  constructor(
    private readonly settings: () => Settings,
    private readonly faults: () => Faults,
    private readonly findTarget: FindTarget,
    private readonly poster: Poster,
    private readonly log: DeliveryLog,
    private readonly events: EventHub
  ) {}

  get pending(): number {
    return this.waiting.size
  }

  snapshot(): PendingDelivery[] {
    return [...this.waiting.values()].map(({ id, phone_number_id, changes, attempts, first_attempt_at }) => ({
      id,
      phone_number_id,
      changes,
      attempts,
      first_attempt_at,
    }))
  }

  /** Resolves when the receiver has acknowledged it, or when the queue is cleared. */
  enqueue(phoneNumberId: string, changes: Change[]): Promise<void> {
    const fault = this.faults().take("webhook", phoneNumberId)
    const copies = fault?.kind === "duplicate_delivery" ? fault.copies : 1
    const delayMs = fault?.delay_ms ?? 0
    const acknowledgements = Array.from({ length: copies }, () =>
      this.add(
        {
          id: newId("delivery"),
          phone_number_id: phoneNumberId,
          changes,
          attempts: 0,
          first_attempt_at: Date.now(),
        },
        delayMs
      )
    )
    return Promise.all(acknowledgements).then(() => undefined)
  }

  add(pending: PendingDelivery, delayMs = 0): Promise<void> {
    return new Promise((resolve) => {
      const body = Buffer.from(escapeJson(delivery(pending.changes)))
      const entry: Waiting = { ...pending, body, state: "resting", acknowledged: resolve }
      this.waiting.set(entry.id, entry)
      if (delayMs > 0) {
        this.timers.after(delayMs, () => this.wake(entry))
      } else {
        this.wake(entry)
      }
    })
  }

  /** Tries everything that is resting between two attempts now. */
  retryNow(): void {
    this.timers.clear()
    for (const entry of this.waiting.values()) {
      if (entry.state === "resting") {
        this.wake(entry)
      }
    }
  }

  clear(): void {
    this.timers.clear()
    for (const entry of this.waiting.values()) {
      entry.acknowledged()
    }
    this.waiting.clear()
    this.ready = []
  }

  close(): void {
    this.closed = true
    this.timers.close()
    this.clear()
  }

  private wake(entry: Waiting): void {
    entry.state = "ready"
    this.ready.push(entry)
    this.pump()
  }

  private pump(): void {
    while (!this.closed && this.inFlight < IN_FLIGHT_LIMIT) {
      const entry = this.ready.shift()
      if (!entry) {
        return
      }
      void this.attempt(entry)
    }
  }

  private async attempt(entry: Waiting): Promise<void> {
    const target = this.findTarget(entry.phone_number_id)
    if (!target) {
      return this.finish(entry)
    }
    entry.state = "posting"
    entry.attempts += 1
    this.inFlight += 1
    const headers = signatureHeaders(entry.body, target.app_secret)
    const outcome = await this.poster.post(
      target.url,
      entry.body,
      headers,
      this.settings().webhook_timeout_ms
    )
    this.inFlight -= 1
    if (this.closed) {
      return
    }
    this.events.publish("delivery", this.log.add(entry, target.url, outcome))
    // 201 and 204 count as failures too: the platform asks for 200 and nothing else.
    if (outcome.status_code === 200 || Date.now() - entry.first_attempt_at > GIVE_UP_AFTER_MS) {
      this.finish(entry)
    } else if (this.waiting.get(entry.id) === entry) {
      this.rest(entry)
    }
    this.pump()
  }

  private rest(entry: Waiting): void {
    entry.state = "resting"
    const { retry_min_ms, retry_max_ms } = this.settings()
    const pause = Math.min(retry_max_ms, retry_min_ms * 2 ** Math.min(entry.attempts - 1, 30))
    this.timers.after(pause, () => this.wake(entry))
  }

  private finish(entry: Waiting): void {
    this.waiting.delete(entry.id)
    entry.acknowledged()
  }
}
