import type { Fault } from "../../src/faults.js"
import type { Settings } from "../../src/settings.js"
import type { BusinessNumber, Chat, Contact } from "../../src/state.js"

/** A business number as the control API shows it. */
export type ShownNumber = Omit<BusinessNumber, "access_token" | "app_secret" | "verify_token">

/** Answer of `GET /simulator/state`. */
export interface ShownState {
  clock: { now: string; offset_ms: number }
  numbers: ShownNumber[]
  contacts: Contact[]
  chats: Chat[]
  faults: Fault[]
  settings: Settings
}

export type { Chat, ChatMessage, Contact, RenderedTemplate, SentMessage } from "../../src/state.js"
export type { Fault } from "../../src/faults.js"
export type { DeliveryAttempt } from "../../src/webhooks/delivery-log.js"
export type { Medium } from "../../src/whatsapp/media/store.js"
