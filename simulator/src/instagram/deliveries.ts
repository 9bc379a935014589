import { newId } from "../identifiers.js"
import type { JsonObject } from "../json.js"
import type { Simulator } from "../simulator.js"
import { Timers } from "../timers.js"
import { escapeJson } from "../webhooks/escape-json.js"
import { signatureHeaders } from "../webhooks/poster.js"
import type { InstagramPlatform } from "./platform.js"
import type { InstagramAccount } from "./state.js"

/** A delivery nobody has acknowledged yet. */
export interface PendingInstagramDelivery {
  id: string
  account_id: string
  body: JsonObject
  /** What it carries, in short. */
  what: string
  attempts: number
  first_attempt_at: number
}

interface Waiting extends PendingInstagramDelivery {
  acknowledged: () => void
}

const GIVE_UP_AFTER_MS = 36 * 3_600_000

/**
 * Delivers webhooks at least once: anything but a 200 is tried again with a growing pause. While dropping,
 * deliveries are lost for good, as in the platform's bad hours; they are kept for a replay on demand.
 */
export class InstagramDeliveries {
  private waiting = new Map<string, Waiting>()
  private lost: PendingInstagramDelivery[] = []
  private timers = new Timers()
  private closed = false
  /** Accounts whose deliveries are being lost. */
  readonly dropping = new Set<string>()

  constructor(
    private readonly simulator: Simulator,
    private readonly platform: () => InstagramPlatform
  ) {}

  get pending(): number {
    return this.waiting.size
  }

  get lostCount(): number {
    return this.lost.length
  }

  snapshot(): PendingInstagramDelivery[] {
    return [...this.waiting.values()].map(({ acknowledged: _, ...pending }) => pending)
  }

  /** Resolves when the receiver has acknowledged it, or when it never will. */
  push(accountId: string, what: string, body: JsonObject): Promise<void> {
    if (!this.findTarget(accountId)) {
      return Promise.resolve()
    }
    const pending = {
      id: newId("delivery"),
      account_id: accountId,
      what,
      body,
      attempts: 0,
      first_attempt_at: Date.now(),
    }
    if (this.dropping.has(accountId)) {
      this.lost.push(pending)
      return Promise.resolve()
    }
    const fault = this.platform().faults.take("webhook", accountId)
    const copies = fault?.kind === "duplicate_delivery" ? fault.copies : 1
    const posted = Array.from({ length: copies }, () =>
      this.add({ ...pending, id: newId("delivery") }, fault?.delay_ms ?? 0)
    )
    return Promise.all(posted).then(() => undefined)
  }

  add(pending: PendingInstagramDelivery, delayMs = 0): Promise<void> {
    return new Promise((resolve) => {
      const entry: Waiting = { ...pending, acknowledged: resolve }
      this.waiting.set(entry.id, entry)
      this.timers.after(delayMs, () => void this.attempt(entry))
    })
  }

  /** Delivers what was lost, in its order. Answers how many that were. */
  replay(): number {
    const lost = this.lost
    this.lost = []
    for (const pending of lost) {
      void this.add({ ...pending, first_attempt_at: Date.now() })
    }
    return lost.length
  }

  clear(): void {
    this.timers.clear()
    for (const entry of this.waiting.values()) {
      entry.acknowledged()
    }
    this.waiting.clear()
    this.lost = []
    this.dropping.clear()
  }

  close(): void {
    this.closed = true
    this.timers.close()
    this.clear()
  }

  private async attempt(entry: Waiting): Promise<void> {
    const account = this.findTarget(entry.account_id)
    if (!account) {
      return this.finish(entry)
    }
    entry.attempts += 1
    const bytes = Buffer.from(escapeJson(entry.body))
    const headers = signatureHeaders(bytes, account.app_secret)
    const { poster, settings, deliveryLog, events } = this.simulator
    const outcome = await poster.post(account.webhook_url, bytes, headers, settings.webhook_timeout_ms)
    if (this.closed || !this.waiting.has(entry.id)) {
      return
    }
    const change = { waba_id: account.account_id, field: `instagram ${entry.what}`, value: {} }
    const logged = { ...entry, phone_number_id: account.account_id, changes: [change] }
    events.publish("delivery", deliveryLog.add(logged, account.webhook_url, outcome))
    if (outcome.status_code === 200 || Date.now() - entry.first_attempt_at > GIVE_UP_AFTER_MS) {
      return this.finish(entry)
    }
    const pause = Math.min(
      settings.retry_max_ms,
      settings.retry_min_ms * 2 ** Math.min(entry.attempts - 1, 30)
    )
    this.timers.after(pause, () => void this.attempt(entry))
  }

  /** Null when the account is gone or not subscribed. */
  private findTarget(accountId: string): InstagramAccount | null {
    const account = this.platform().state.accounts.get(accountId)
    return account && account.subscribed_fields.length > 0 ? account : null
  }

  private finish(entry: Waiting): void {
    this.waiting.delete(entry.id)
    entry.acknowledged()
  }
}
