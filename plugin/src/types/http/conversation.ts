import type {
  LocationDetails,
  ContactCardDetails,
  MessageDetails,
  TemplateVariables,
} from "./message-details"

/** `bot`: the chatbot leads; `open`: people lead; `closed`: a record. */
export type ConversationStatus = "bot" | "open" | "closed"

/** The named lists of the inbox. Every view but `closed` holds only conversations that are not closed. */
export const CONVERSATION_VIEWS = ["mine", "unassigned", "department", "all", "closed"] as const
export type ConversationView = (typeof CONVERSATION_VIEWS)[number]

/** How long free-form replies are still allowed. `unlimited` on channels without a service window. */
export interface ServiceWindowDTO {
  state: "open" | "closed" | "unlimited"
  /** ISO 8601, null when `unlimited` or when the contact never wrote. */
  expires_at: string | null
  /** Whether a template may reopen the exchange on this channel. */
  can_resume: boolean
}

export interface ConversationContactDTO {
  /** Null only in the moments before the contact is resolved. */
  customer_id: string | null
  /** Never empty: profile name, else username, else formatted number, else "Visitor 4821". */
  name: string
  avatar_url: string | null
  /** The wa_id or WhatsApp user id, the Instagram username or scoped id, the visitor id. */
  address: string
  /** False once the person has said that they want no marketing: such templates are refused. */
  accepts_marketing: boolean
}

export interface LastMessageDTO {
  text: string | null
  kind: MessageKind
  direction: MessageDirection
  /** ISO 8601, the platform's time. */
  occurred_at: string
}

export interface ConversationDTO {
  id: string
  /** Short number for people to quote: unique in the shop, ascending. */
  number: number
  status: ConversationStatus
  channel: { id: string; provider: string; name: string }
  contact: ConversationContactDTO
  assignee: { id: string; name: string } | null
  department: { id: string; name: string } | null
  unread_count: number
  /** Highest message sequence the assignee has read; the thread opens after it. */
  read_sequence: number
  last_message: LastMessageDTO | null
  /** ISO 8601 of the first inbound message nobody has answered yet, else null. */
  waiting_since: string | null
  window: ServiceWindowDTO
  /** ISO 8601 of the template that asked the contact to go on; null again as soon as they write. */
  resumed_at: string | null
  /** ISO 8601 of the newest activity: what the list is ordered by. */
  last_activity_at: string
  created_at: string
  closed_at: string | null
  /** Who closed it; null while it is not closed, and when no person did. */
  closed_by: { id: string; name: string } | null
  close_reason: string | null
  /** Messages of a closed conversation, lines of the system not counted; null while it is not closed. */
  message_count: number | null
}

export type MessageDirection = "inbound" | "outbound"

/** Only ever moves forward; `failed` only before `delivered`. */
export const MESSAGE_STATUSES = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
  "unconfirmed",
] as const
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

export const MESSAGE_KINDS = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "interactive",
  "order",
  "template",
  "story",
  "share",
  "activity",
  "unsupported",
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export type AttachmentKind = "image" | "video" | "audio" | "document" | "sticker"

export interface AttachmentDTO {
  id: string
  kind: AttachmentKind
  mime_type: string | null
  name: string | null
  /** Bytes; null while unknown. */
  size: number | null
  /** Short-lived signed link, null until `ready`. */
  url: string | null
  state: "ready" | "fetching" | "failed"
  /** Signed link of a small preview, of images that have one. */
  thumbnail_url: string | null
  /** Pixels, where known. */
  width: number | null
  height: number | null
  /** Seconds of audio or video, where known. */
  duration: number | null
  /** A recording from the microphone. */
  voice: boolean
  /** 0–1 while `fetching`, null when the size is not known. */
  progress: number | null
  /** Why it could not be had, when `failed`. */
  error: MessageErrorDTO | null
}

export interface MessageErrorDTO {
  /** Machine code, one of `types/errors`. */
  code: string
  message: string
  retryable: boolean
}

export interface MessageAuthorDTO {
  type: "contact" | "agent" | "bot" | "system" | "external"
  id: string | null
  name: string
}

/** The quoted message, enough to draw the quote without another request. */
export interface ReplyToDTO {
  id: string | null
  sequence: number | null
  kind: MessageKind | null
  text: string | null
  author: MessageAuthorDTO | null
}

export interface ReactionDTO {
  emoji: string
  by: MessageAuthorDTO
}

export interface MessageDTO {
  id: string
  conversation_id: string
  /** Arrival order within the conversation, from 1. */
  sequence: number
  client_id: string | null
  direction: MessageDirection
  kind: MessageKind
  /** Text or caption; null for kinds without one and after deletion. */
  text: string | null
  attachments: AttachmentDTO[]
  reply_to: ReplyToDTO | null
  reactions: ReactionDTO[]
  status: MessageStatus
  /** When each status was reached, ISO 8601 by the platform's clock, as far as it was told. */
  status_times: Partial<Record<MessageStatus, string>>
  error: MessageErrorDTO | null
  author: MessageAuthorDTO
  edited_at: string | null
  deleted_at: string | null
  /** Kind-specific facts. */
  details: MessageDetails
  /** ISO 8601, the platform's time; the thread is ordered by it, then by `sequence`. */
  occurred_at: string
  created_at: string
}

export interface SendMessageBody {
  /** Chosen by the sender: the same id again answers the same message. */
  client_id: string
  text?: string
  /** Uploaded before; each goes out as a message of its own where the channel takes one at a time. */
  attachment_ids?: string[]
  reply_to_id?: string
  template?: TemplateBody
  location?: LocationDetails
  contacts?: ContactCardDetails[]
}

/** An approved template with its variables filled in. */
export interface TemplateBody {
  name: string
  language: string
  variables?: TemplateVariables
  /** For a header of kind image, video or document. */
  header_attachment_id?: string
}

/** A template to a contact whose service window is closed. */
export interface ResumeBody {
  template: TemplateBody
  /** As in `SendMessageBody`: the same again sends nothing twice. */
  client_id?: string
}

/** The first word to somebody with whom no conversation is open: a template, or a text while the window is. */
export interface StartConversationBody extends RecipientBody {
  template?: TemplateBody
  text?: string
  /** As in `SendMessageBody`: the same again answers the conversation it began. */
  client_id?: string
}

/** Somebody to write to: a customer, or a number in any usual way of writing. One of the two. */
export interface RecipientBody {
  channel_id: string
  customer_id?: string
  phone?: string
}

/** Whom a message would go to, so that a wrong number is seen before anything is sent. */
export interface RecipientDTO {
  /** In international form with `+` where it is a number. */
  address: string
  /** The same as people write it. */
  display: string
  /** ISO 3166-1 alpha-2 of the number, where known. */
  country: string | null
  /** Null for somebody new. */
  customer_id: string | null
  name: string
  accepts_marketing: boolean
  window: ServiceWindowDTO
  /** The conversation that stands in the way of another one. */
  open_conversation: OpenConversationDTO | null
}

export interface OpenConversationDTO {
  id: string
  assignee: { id: string; name: string } | null
  /** Whether whoever asks may open it. */
  can_read: boolean
}

export interface RecipientResponse {
  recipient: RecipientDTO
}

export interface CloseBody {
  reason?: string
}

/** Several at once, 100 at most. */
export interface CloseManyBody extends CloseBody {
  conversation_ids: string[]
}

export interface CloseManyResponse {
  closed: string[]
  /** Those that could not be closed, each with its reason. */
  failed: { id: string; code: string; message: string }[]
}

export interface ConversationListResponse {
  conversations: ConversationDTO[]
  next_cursor: string | null
}

export interface ConversationResponse {
  conversation: ConversationDTO
}

/** A message that has not gone out yet is changed. */
export interface EditMessageBody {
  text: string
}

export interface MessageListResponse {
  messages: MessageDTO[]
  /** Whether there are older ones; with `after`, newer ones. */
  has_more: boolean
  /** With `around`: whether there are newer ones. */
  has_newer?: boolean
}

export interface MessageResponse {
  /** The first message the request made; the others reach the stream. */
  message: MessageDTO
}

export interface AttachmentResponse {
  attachment: AttachmentDTO
}
