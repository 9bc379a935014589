import type { AttachmentKind, MessageKind } from "./http/conversation"

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

export interface ParsedAttachment {
  kind: AttachmentKind
  external_id: string | null
  mime_type: string | null
  name: string | null
  sha256: string | null
  details: Record<string, unknown>
}

interface ChannelEventBase {
  /** The platform account the event belongs to, `ConnectedChannel.external_id`. */
  account_id: string
  /** The platform's time. */
  occurred_at: Date
}

/** Something a contact sent. */
export interface InboundMessageEvent extends ChannelEventBase {
  type: "message"
  external_id: string
  contact: ContactProfile
  kind: MessageKind
  text: string | null
  attachments: ParsedAttachment[]
  reply_to_external_id: string | null
  details: Record<string, unknown>
  /** Whether it starts or refreshes the service window and counts as unread. */
  opens_window: boolean
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

export type ChannelEvent = InboundMessageEvent | StatusEvent | ReactionEvent | EditEvent | RevokeEvent

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
  reply_to_external_id: string | null
  /** How often this message has been tried, this time included. */
  attempt: number
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
