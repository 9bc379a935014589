import type { ConversationStatus, MessageDirection, MessageKind, MessageStatus } from "./conversation"
import type { AttachmentDTO } from "./conversation"
import type { InteractiveOption } from "./message-details"

/** Whether the form before the first message asks for something. */
export type PreChatField = "hidden" | "optional" | "required"

/** Clock times of a day, `["09:00", "18:00"]`, more than one pair with a break. */
export type OpeningTimes = [from: string, to: string][]

/** `settings` of a webchat channel. Only `allowed_origins` is needed for it to work. */
export interface WebchatSettings {
  /** Sites that may show the chat, such as `https://shop.example`. No wildcards. */
  allowed_origins: string[]
  /** Language of visitors whose page names none: `en`, `pt-BR`, `es`. */
  locale?: string
  /** Heading of the chat; the channel's name otherwise. */
  title?: string
  /** First line the visitor sees, from nobody in particular. */
  greeting?: string
  /** Shown instead of the greeting outside `hours`. */
  offline_message?: string
  theme?: {
    /** `#rrggbb` of the button, the heading and the visitor's own messages. */
    color?: string
    position?: "left" | "right"
    mode?: "auto" | "light" | "dark"
  }
  /** What is asked before the first message; nothing by default. */
  pre_chat?: { name?: PreChatField; email?: PreChatField; message?: string }
  /** When somebody is there, by weekday from 0, Sunday; always without it. */
  hours?: { timezone: string; days: Partial<Record<"0" | "1" | "2" | "3" | "4" | "5" | "6", OpeningTimes>> }
}

/** What a page needs to draw the chat; the same for every visitor. */
export interface WebchatConfigDTO {
  channel_id: string
  title: string
  greeting: string | null
  offline_message: string | null
  /** Whether somebody is there at this time of the week. */
  is_online: boolean
  locale: string | null
  theme: { color: string; position: "left" | "right"; mode: "auto" | "light" | "dark" }
  pre_chat: { name: PreChatField; email: PreChatField; message: string | null }
  /** Characters of one message. */
  text_limit: number
  attachments: { mime_types: string[]; max_bytes: number }[]
}

export interface WebchatConfigResponse {
  config: WebchatConfigDTO
}

export interface WebchatVisitorDTO {
  id: string
  name: string | null
  /** Whether the visitor was recognised as a customer of the shop. */
  is_customer: boolean
}

export interface WebchatSessionBody {
  channel_id: string
  name?: string
  email?: string
}

export interface WebchatSessionResponse {
  /** For `Authorization: Bearer`. */
  token: string
  expires_at: string
  visitor: WebchatVisitorDTO
}

export interface WebchatConversationDTO {
  id: string
  status: ConversationStatus
  /** Who serves it; null while nobody does. Without a name, the shop as a whole. Never an address or an id. */
  agent: { name: string | null } | null
}

export interface WebchatConversationResponse {
  /** The open one, else the newest; null before the first message. */
  conversation: WebchatConversationDTO | null
  visitor: WebchatVisitorDTO
  is_online: boolean
  unread_count: number
  /** In place of the one sent, when that one has been in use for a while. */
  token?: string
}

/** A message as the visitor sees it. */
export interface WebchatMessageDTO {
  id: string
  conversation_id: string
  sequence: number
  /** Of the visitor's own messages, what the page called it. */
  client_id: string | null
  /** `inbound` is the visitor's own, as everywhere. */
  direction: MessageDirection
  kind: MessageKind
  text: string | null
  attachments: AttachmentDTO[]
  /** Answers to choose from. */
  options: InteractiveOption[]
  reply_to: { id: string | null; text: string | null } | null
  status: MessageStatus
  /** `name` is null for somebody of the shop who goes by none. */
  author: { type: "contact" | "agent" | "bot" | "system"; name: string | null }
  edited_at: string | null
  deleted_at: string | null
  occurred_at: string
}

export interface WebchatMessageBody {
  /** Chosen by the page; the same id again answers the same message. */
  client_id: string
  text?: string
  attachment_ids?: string[]
  /** Of a chosen option, beside its title in `text`. */
  option_id?: string
  /** Where the visitor is. */
  page_url?: string
}

export interface WebchatMessageResponse {
  /** Null when it is safely kept but not yet in its conversation: it arrives over the stream. */
  message: WebchatMessageDTO | null
}

export interface WebchatMessageListResponse {
  /** Ascending. */
  messages: WebchatMessageDTO[]
  /** For `before`, to go further back; null at the beginning. */
  next_cursor: string | null
}

export interface WebchatReadBody {
  message_id: string
  /** `read` by default. */
  status?: "delivered" | "read"
}

/** What `GET /inbox/webchat/stream` sends; each event has an id to resume after. */
export interface WebchatStreamEvents {
  "message.created": { message: WebchatMessageDTO }
  "message.updated": { message: WebchatMessageDTO }
  "conversation.updated": { conversation: WebchatConversationDTO }
  /** Without an id: it is worth nothing a moment later. */
  typing: { name: string | null }
  /** The id to resume after is not known any more: load again. */
  reset: Record<string, never>
}

export type WebchatStreamEventType = keyof WebchatStreamEvents

/** Answer of `POST /store/inbox/webchat/identity`: for `MedusaInbox.identify(token)`, within minutes. */
export interface WebchatIdentityResponse {
  token: string
  expires_at: string
}
