import type { Settings } from "../settings.js"
import { Timers } from "../timers.js"
import type { Change } from "./change.js"
import type { DeliveryQueue, FindTarget } from "./delivery-queue.js"

interface Batch {
  phone_number_id: string
  changes: Change[]
  sent: Array<() => void>
}

/** Gathers updates for the same receiver, across numbers and business accounts, into one POST. */
export class Batcher {
  private open = new Map<string, Batch>()
  private timers = new Timers()

  constructor(
    private readonly settings: () => Settings,
    private readonly findTarget: FindTarget,
    private readonly queue: DeliveryQueue
  ) {}

  get pending(): number {
    return this.open.size + this.queue.pending
  }

  /** Resolves when the receiver has acknowledged the update. */
  push(phoneNumberId: string, change: Change): Promise<void> {
    const target = this.findTarget(phoneNumberId)
    if (!target) {
      return Promise.resolve()
    }
    const { max, window_ms } = this.settings().batch
    if (max <= 1) {
      return this.queue.enqueue(phoneNumberId, [change])
    }
    return new Promise((resolve) => {
      const key = `${target.url}\n${target.app_secret}`
      const batch = this.open.get(key) ?? this.start(key, phoneNumberId, window_ms)
      batch.changes.push(change)
      batch.sent.push(resolve)
      if (batch.changes.length >= max) {
        this.flush(key, batch)
      }
    })
  }

  /** Sends what has been gathered so far. */
  flushAll(): void {
    for (const [key, batch] of this.open) {
      this.flush(key, batch)
    }
  }

  clear(): void {
    this.timers.clear()
    for (const batch of this.open.values()) {
      for (const sent of batch.sent) {
        sent()
      }
    }
    this.open.clear()
  }

  close(): void {
    this.timers.close()
    this.clear()
  }

  private start(key: string, phoneNumberId: string, windowMs: number): Batch {
    const batch: Batch = { phone_number_id: phoneNumberId, changes: [], sent: [] }
    this.open.set(key, batch)
    this.timers.after(windowMs, () => this.flush(key, batch))
    return batch
  }

  private flush(key: string, batch: Batch): void {
    if (this.open.get(key) !== batch) {
      return
    }
    this.open.delete(key)
    void this.queue.enqueue(batch.phone_number_id, batch.changes).then(() => {
      for (const sent of batch.sent) {
        sent()
      }
    })
  }
}
