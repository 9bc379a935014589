import type { Fault } from "../../src/faults.js"
import type { InstagramFault } from "../../src/instagram/faults.js"
import type { InstagramAccount, InstagramCustomer, Thread } from "../../src/instagram/state.js"
import type { Settings } from "../../src/settings.js"
import type { BusinessNumber, Chat, ChatMessage, Contact } from "../../src/state.js"

export type Platform = "whatsapp" | "instagram"

type ShownNumber = Omit<BusinessNumber, "access_token" | "app_secret" | "verify_token">
type ShownAccount = Omit<InstagramAccount, "access_token" | "app_secret" | "verify_token">

/** A business as the page shows it, on either platform. */
export interface Business {
  platform: Platform
  id: string
  name: string
  /** Number or username. */
  address: string
  webhook_url: string
  subscribed: boolean
  /** Version of the payloads, on WhatsApp. */
  webhook_version: string | null
}

/** Somebody with a phone, on either platform. */
export interface Customer {
  platform: Platform
  id: string
  /** Whose customer, on Instagram; null: everybody's. */
  business_id: string | null
  name: string
  address: string
  user_id: string
  online: boolean
  read_receipts: boolean
  reachable: boolean
}

/** Answer of `GET /simulator/state`. */
export interface ShownState {
  clock: { now: string; offset_ms: number }
  numbers: ShownNumber[]
  contacts: Contact[]
  chats: Chat[]
  faults: Fault[]
  settings: Settings
}

/** Answer of `GET /simulator/instagram/state`. */
export interface ShownInstagram {
  accounts: ShownAccount[]
  customers: InstagramCustomer[]
  threads: Thread[]
  faults: InstagramFault[]
}

/** A fault of either platform, as far as it is shown. */
export interface ShownFault {
  platform: Platform
  kind: string
  code: number | null
  subcode: number | null
  count: number
}

/** What a customer can do on their phone. Each rejects with words for a person. */
export interface Acts {
  text(text: string): Promise<void>
  /** Every file in order, with the text as the first one's caption where there are captions. */
  files(files: File[], text: string): Promise<void>
  voice(recording: Blob): Promise<void>
  react(message: ChatMessage, emoji: string | null): Promise<void>
  /** Null where texts cannot be changed. */
  edit(message: ChatMessage, text: string): Promise<void>
  remove(message: ChatMessage): Promise<void>
  /** A tap on an option the business offers. */
  choose(message: ChatMessage, option: Record<string, unknown>): Promise<void>
  /** Reads the chat. @param played the voice message that was listened to */
  read(played?: ChatMessage): Promise<void>
  /** Everything else, for the menu. */
  more: { words: string; icon: string; run(): Promise<void> }[]
}

export type { Chat, ChatMessage, Contact, RenderedTemplate, SentMessage } from "../../src/state.js"
export type { DeliveryAttempt } from "../../src/webhooks/delivery-log.js"
export type { Medium } from "../../src/whatsapp/media/store.js"
