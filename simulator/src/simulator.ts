import { Batcher } from "./webhooks/batcher.js"
import type { Change } from "./webhooks/change.js"
import { DeliveryLog } from "./webhooks/delivery-log.js"
import { DeliveryQueue } from "./webhooks/delivery-queue.js"
import { Poster } from "./webhooks/poster.js"
import { Clock } from "./clock.js"
import { EventHub } from "./event-hub.js"
import { Faults } from "./faults.js"
import { InstagramPlatform } from "./instagram/platform.js"
import { defaultSettings, type Settings } from "./settings.js"
import { chatOf, emptyState, type BusinessNumber, type Chat, type ChatMessage, type State } from "./state.js"
import { Timers } from "./timers.js"
import { MediaStore } from "./whatsapp/media/store.js"
import type { RateLimits } from "./whatsapp/send/rate-limits.js"
import { newRateLimits } from "./whatsapp/send/rate-limits.js"
import type { Template } from "./whatsapp/templates/template.js"

/** The whole simulated platform: what it knows, and the machinery that tells receivers about it. */
export class Simulator {
  readonly clock = new Clock()
  readonly events = new EventHub()
  readonly faults = new Faults((faults) => this.events.publish("faults", faults))
  readonly media = new MediaStore(() => this.clock.now())
  readonly timers = new Timers()
  readonly poster = new Poster()
  readonly deliveryLog = new DeliveryLog()
  readonly deliveries: DeliveryQueue
  readonly batcher: Batcher
  readonly instagram: InstagramPlatform
  state: State = emptyState()
  settings: Settings = defaultSettings()
  /** Templates per business account. */
  templates = new Map<string, Template[]>()
  rateLimits: RateLimits = newRateLimits()
  /** Messages whose statuses are withheld by a fault. */
  silenced = new Set<string>()

  constructor() {
    const target = (phoneNumberId: string) => this.webhookTarget(phoneNumberId)
    this.deliveries = new DeliveryQueue(
      () => this.settings,
      () => this.faults,
      target,
      this.poster,
      this.deliveryLog,
      this.events
    )
    this.batcher = new Batcher(() => this.settings, target, this.deliveries)
    this.instagram = new InstagramPlatform(this)
  }

  /** Tells the business; resolves when its receiver has acknowledged the update. */
  notify(phoneNumberId: string, change: Change): Promise<void> {
    return this.batcher.push(phoneNumberId, change)
  }

  chat(phoneNumberId: string, contactId: string): Chat {
    return chatOf(this.state, phoneNumberId, contactId)
  }

  publishMessage(chat: Chat, message: ChatMessage): void {
    const { phone_number_id, contact_id, last_inbound_at } = chat
    this.events.publish("message", { phone_number_id, contact_id, last_inbound_at, message })
  }

  /** Forgets everything; with `keepNumbers`, all but the registered numbers, templates and accounts. */
  reset(keepNumbers = false): void {
    const { numbers } = this.state
    this.timers.clear()
    this.batcher.clear()
    this.instagram.reset(keepNumbers)
    this.deliveries.clear()
    this.deliveryLog.clear()
    this.faults.clear()
    this.media.clear()
    this.clock.reset()
    this.silenced.clear()
    this.rateLimits = newRateLimits()
    this.settings = defaultSettings()
    this.state = emptyState()
    if (keepNumbers) {
      this.state.numbers = numbers
    } else {
      this.templates.clear()
    }
    this.events.publish("reset", {})
  }

  close(): void {
    this.timers.close()
    this.batcher.close()
    this.instagram.close()
    this.deliveries.close()
    this.poster.close()
  }

  private webhookTarget(phoneNumberId: string): { url: string; app_secret: string } | null {
    const number: BusinessNumber | undefined = this.state.numbers.get(phoneNumberId)
    if (!number?.subscribed) {
      return null
    }
    return { url: number.override_callback_uri ?? number.webhook_url, app_secret: number.app_secret }
  }
}
