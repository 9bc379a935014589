import type { Readable } from "node:stream"
import type { AttachmentKind, MessageKind } from "./http/conversation"
import type { MessageDetails } from "./http/message-details"

/** Credentials of a channel, decrypted, in memory only. */
export type ChannelCredentials = Record<string, string>

/** A channel as its provider sees it. */
export interface ConnectedChannel {
  id: string
  provider: string
  /** The account on the platform. */
  external_id: string
  credentials: ChannelCredentials
  settings: Record<string, unknown>
}

/** Who wrote. Either id may be missing, never both. */
export interface ContactProfile {
  user_id: string | null
  wa_id: string | null
  username: string | null
  profile_name: string | null
}

/** What a platform tells of a person on request. */
export interface FetchedProfile {
  username: string | null
  profile_name: string | null
  /** Dies in days: it is copied. */
  avatar_url: string | null
}

export interface ParsedAttachment {
  kind: AttachmentKind
  /** The platform's id of the medium, where it has one. */
  external_id: string | null
  /** Where the bytes are, on platforms that name an address. */
  source_url: string | null
  mime_type: string | null
  name: string | null
  sha256: string | null
  details: Record<string, unknown>
  /** Of a medium whose bytes are here already: the id of the upload that becomes part of the message. */
  upload_id?: string
}

interface ChannelEventBase {
  /** The platform account the event belongs to, `ConnectedChannel.external_id`. */
  account_id: string
  /** The platform's time. */
  occurred_at: Date
}

/** Something a contact sent, or that was sent to them from elsewhere. */
export interface MessageEvent extends ChannelEventBase {
  type: "message"
  /** `outbound`: written in the platform's own app or by another tool, or an echo of what we sent. */
  direction: "inbound" | "outbound"
  external_id: string
  /** The person the thread is with, whoever wrote. */
  contact: ContactProfile
  kind: MessageKind
  text: string | null
  attachments: ParsedAttachment[]
  reply_to_external_id: string | null
  details: MessageDetails
  /** Whether it starts or refreshes the service window and counts as unread. */
  opens_window: boolean
  /** From before the account was connected: kept for the record, never counted as live. */
  is_history?: boolean
  raw: unknown
}

export type DeliveryStatus = "sent" | "delivered" | "read" | "played" | "failed"

/** What became of a message we sent. */
export interface StatusEvent extends ChannelEventBase {
  type: "status"
  external_id: string
  /** What we gave the platform to recognise the message by, when it echoes that. */
  reference: string | null
  status: DeliveryStatus
  /** Whether everything sent to the contact before it has come as far too. */
  covers_earlier?: boolean
  failure: ChannelFailure | null
}

/** A contact's emoji on a message; `emoji` null takes it back. */
export interface ReactionEvent extends ChannelEventBase {
  type: "reaction"
  /** The message reacted to. */
  external_id: string
  contact: ContactProfile
  emoji: string | null
}

export interface EditEvent extends ChannelEventBase {
  type: "edit"
  external_id: string
  text: string | null
}

export interface RevokeEvent extends ChannelEventBase {
  type: "revoke"
  external_id: string
}

/** News of a message we have or will have. */
export type MessageUpdateEvent = StatusEvent | ReactionEvent | EditEvent | RevokeEvent

/** A contact's address or wish changed. */
export interface ContactEvent extends ChannelEventBase {
  type: "contact"
  /** As known until now. */
  contact: ContactProfile
  /** The ids from now on; null leaves one as it is. */
  next?: { user_id: string | null; wa_id: string | null }
  /** Whether the person takes marketing messages. */
  accepts_marketing?: boolean
}

/** Something about the account itself is to be asked again. `account_id` may be any `ownsAccount` accepts. */
export interface ChannelNewsEvent extends ChannelEventBase {
  type: "channel"
  about: "templates" | "health"
}

export type ChannelEvent = MessageEvent | MessageUpdateEvent | ContactEvent | ChannelNewsEvent

/** Why the platform refused, in our own codes. */
export interface ChannelFailure {
  code: string
  message: string
  /** Whether trying the same again can succeed. */
  retryable: boolean
  provider_code: string | null
}

/** A message on its way out. */
export interface OutboundMessage {
  id: string
  /** Opaque text the platform gives back in statuses where it can. */
  reference: string
  to: { user_id: string | null; wa_id: string | null }
  kind: MessageKind
  text: string | null
  details: MessageDetails
  attachments: OutboundAttachment[]
  reply_to_external_id: string | null
  /** Whether a person wrote it, rather than the chatbot or a rule. */
  by_person: boolean
  /** How often this message has been tried, this time included. */
  attempt: number
}

export interface OutboundAttachment {
  id: string
  kind: AttachmentKind
  mime_type: string
  name: string
  size: number
  /** A recording from the microphone, in the form `ChannelCapabilities.voice` names. */
  voice: boolean
  /** The bytes from the beginning; may be called again. */
  open(): Promise<Readable>
  /** Where the platform can fetch the bytes itself, for about an hour. */
  public_url: string
}

/** Our emoji on a message of the thread, or null to take it back. */
export interface OutboundReaction {
  to: OutboundMessage["to"]
  external_id: string
  emoji: string | null
}

/** Where a signal such as "read" or "typing" goes. */
export interface SignalTarget {
  to: OutboundMessage["to"]
  /** The contact's newest message. */
  external_id: string
}

/** A medium to be fetched from the platform. */
export interface RemoteMedium extends ParsedAttachment {
  message_external_id: string
}

/** Bytes on their way in. The receiver checks size, hash and type; whoever opens the stream ends it. */
export interface FetchedMedium {
  stream: Readable
  /** Bytes, when the platform says so beforehand. */
  size: number | null
  mime_type: string | null
  name: string | null
}

/** A message template as the platform reports it; the fields are Meta's. */
export interface RemoteTemplate {
  external_id: string
  name: string
  /** With underscore: `pt_BR`. */
  language: string
  status: string
  category: string
  parameter_format: "POSITIONAL" | "NAMED"
  components: Record<string, unknown>[]
  quality: string | null
  rejected_reason: string | null
}

/** One page of what was missed. */
export interface PollResult {
  events: ChannelEvent[]
  /** Where the next poll goes on; null keeps none. */
  cursor: Record<string, unknown> | null
  /** Whether there is more at once. */
  has_more: boolean
}

export interface SendResult {
  external_id: string
  /** The address the platform answered with, when it corrected ours. */
  wa_id: string | null
  user_id: string | null
}

export interface WebhookRequest {
  /** The bytes as they arrived; signatures are over these. */
  rawBody: Buffer
  /** Lower-case names. */
  headers: Record<string, string | undefined>
}

export interface ChannelHealth {
  state: "connected" | "degraded" | "disconnected"
  /** In words for a person; null when connected. */
  reason: string | null
}
