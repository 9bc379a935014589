import type {
  AttachmentKind,
  LastMessageDTO,
  MessageDirection,
  MessageKind,
  MessageStatus,
  ConversationStatus,
  MessageAuthorDTO,
} from "../../../types/http/conversation"
import type { MessageDetails } from "../../../types/http/message-details"
import type { ChannelFailure } from "../../../types/channel"

export interface IdentityRow {
  id: string
  channel_id: string
  user_id: string | null
  wa_id: string | null
  phone_key: string | null
  username: string | null
  profile_name: string | null
  customer_name: string | null
  customer_named_at: Date | null
  avatar_file_id: string | null
  profile_fetched_at: Date | null
  customer_id: string | null
  marketing_opt_out_at: Date | null
  last_inbound_at: Date | null
  service_window_expires_at: Date | null
}

export interface ConversationRow {
  id: string
  number: number
  status: ConversationStatus
  channel_id: string
  identity_id: string
  customer_id: string | null
  assignee_id: string | null
  department_id: string | null
  queued_at: Date | null
  queue_method: string | null
  avoid_agent_id: string | null
  bot_due_at: Date | null
  unread_count: number
  read_sequence: number
  last_sequence: number
  last_message: LastMessageDTO | null
  last_activity_at: Date
  waiting_since: Date | null
  resumed_at: Date | null
  created_at: Date
  closed_at: Date | null
  closed_by: string | null
  close_reason: string | null
  message_count: number | null
}

/** A conversation with what its list row shows of the contact. */
export type ConversationWithContact = ConversationRow & { identity: IdentityRow }

export interface MessageRow {
  id: string
  conversation_id: string
  channel_id: string
  sequence: number
  client_id: string | null
  external_id: string | null
  direction: MessageDirection
  kind: MessageKind
  text: string | null
  reply_to_id: string | null
  reply_to_external_id: string | null
  status: MessageStatus
  status_times: Record<string, string>
  error: ChannelFailure | null
  author_type: MessageAuthorDTO["type"]
  author_id: string | null
  author_name: string
  details: MessageDetails
  occurred_at: Date
  created_at: Date
  edited_at: Date | null
  revoked_at: Date | null
  attempts: number
  attempts_base: number
  next_attempt_at: Date | null
  sending_at: Date | null
}

export interface AttachmentRow {
  id: string
  /** Null until the message it was uploaded for is sent. */
  message_id: string | null
  channel_id: string
  kind: AttachmentKind
  mime_type: string | null
  name: string | null
  size: number | null
  sha256: string | null
  state: "fetching" | "ready" | "failed"
  external_id: string | null
  source_url: string | null
  file_id: string | null
  thumbnail_file_id: string | null
  width: number | null
  height: number | null
  duration: number | null
  voice: boolean
  created_by: string | null
  fetched_bytes: number
  attempts: number
  error: ChannelFailure | null
  details: Record<string, unknown>
}

export interface ReactionRow {
  message_id: string
  emoji: string
  author_type: "contact" | "agent"
  author_id: string
  author_name: string
}

export interface DeliveryRow {
  id: string
  provider: string
  body: string
  state: "pending" | "stored"
  received_at: Date
}

export interface EventRow {
  id: number
  type: "message.created" | "message.updated" | "conversation.updated" | "conversation.removed"
  topics: string[]
  conversation_id: string
  message_id: string | null
  created_at: Date
}
