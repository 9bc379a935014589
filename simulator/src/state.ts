import type { JsonObject } from "./json.js"

/** A business phone number, as registered by whoever runs the simulator. */
export interface BusinessNumber {
  phone_number_id: string
  waba_id: string
  display_phone_number: string
  verified_name: string
  access_token: string
  app_secret: string
  verify_token: string
  webhook_url: string
  /** Version the webhook subscription is set to; it decides the shape of statuses, whatever version is called. */
  webhook_version: "v23" | "v24"
  quality_rating: "GREEN" | "YELLOW" | "RED" | "UNKNOWN"
  status: string
  /** False after `DELETE /{waba_id}/subscribed_apps`: nothing is delivered any more. */
  subscribed: boolean
  override_callback_uri: string | null
}

/** A person with a phone. `wa_id` is null for someone whose number is hidden behind a username. */
export interface Contact {
  id: string
  name: string
  wa_id: string | null
  /** The number as the platform writes it, when it differs from the one people dial. */
  canonical_wa_id: string | null
  user_id: string
  username: string | null
  online: boolean
  read_receipts: boolean
  /** False: no WhatsApp account, or the business is blocked. Sends fail with 131026. */
  reachable: boolean
  created_at: string
}

export type DeliveryStatus = "sent" | "delivered" | "read" | "played" | "failed"

export interface StatusError {
  code: number
  title: string
  message: string
  error_data: { details: string }
  href: string
}

/** One line of a chat as the phone shows it. */
export interface ChatMessage {
  id: string
  direction: "inbound" | "outbound"
  type: string
  /** The object under the type's name, as it was sent. */
  content: JsonObject
  /** Plain words for lists and bubbles. */
  text: string
  /** Platform time in milliseconds. */
  timestamp: number
  status: "accepted" | DeliveryStatus
  /** An outbound message reaches the phone only when it was delivered. */
  on_phone: boolean
  reply_to: string | null
  reactions: Array<{ by: "contact" | "business"; emoji: string }>
  template: RenderedTemplate | null
  edited: boolean
  deleted: boolean
  error: StatusError | null
}

export interface RenderedTemplate {
  name: string
  language: string
  header: { format: string; text: string | null; media_id: string | null; link: string | null } | null
  body: string
  footer: string | null
  buttons: Array<{ type: string; text: string; payload: string | null; url: string | null }>
}

export interface Chat {
  phone_number_id: string
  contact_id: string
  messages: ChatMessage[]
  /** Platform time (ms) of the customer's last message: the service window counts from it. */
  last_inbound_at: number | null
  /** A click on an ad; the 72 free hours start when the business answers within 24. */
  entry_point: { referred_at: number; answered_at: number | null } | null
}

/** A message the platform accepted. */
export interface SentMessage {
  id: string
  phone_number_id: string
  to: string | null
  recipient: string | null
  contact_id: string
  type: string
  body: JsonObject
  biz_opaque_callback_data: string | null
  statuses: Array<{ status: DeliveryStatus; timestamp: string; errors?: StatusError[] }>
  accepted_at: string
}

export interface State {
  numbers: Map<string, BusinessNumber>
  contacts: Map<string, Contact>
  chats: Map<string, Chat>
  sent: SentMessage[]
}

/** Older entries go: a load run must not eat the machine. */
export const HISTORY_LIMITS = { messagesPerChat: 2_000, sent: 50_000 }

export function emptyState(): State {
  return { numbers: new Map(), contacts: new Map(), chats: new Map(), sent: [] }
}

export function chatOf(state: State, phoneNumberId: string, contactId: string): Chat {
  const key = `${phoneNumberId}/${contactId}`
  const known = state.chats.get(key)
  if (known) {
    return known
  }
  const chat: Chat = {
    phone_number_id: phoneNumberId,
    contact_id: contactId,
    messages: [],
    last_inbound_at: null,
    entry_point: null,
  }
  state.chats.set(key, chat)
  return chat
}

export function addToChat(chat: Chat, message: ChatMessage): void {
  chat.messages.push(message)
  if (chat.messages.length > HISTORY_LIMITS.messagesPerChat) {
    chat.messages.shift()
  }
}

export function findMessage(chat: Chat, id: string): ChatMessage | undefined {
  return chat.messages.findLast((message) => message.id === id)
}
