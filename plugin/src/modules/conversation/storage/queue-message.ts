import type { MessageKind } from "../../../types/http/conversation"
import type { MessageDetails } from "../../../types/http/message-details"
import { InboxError } from "../../../utils/inbox-error"
import { attachUpload } from "./attachments"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import { forgetSentDraft, type SentDraft } from "./sent-draft"
import { appendEvents, topicsOf, type NewEvent } from "./events"
import type { ConversationRow, MessageRow } from "./rows"
import { hasWindow, type WindowNeed } from "./windows"

/** One message of what a request sends; most requests make one. */
export interface OutboundPart {
  kind: MessageKind
  text: string | null
  details: MessageDetails
  attachment_id: string | null
}

export interface NewOutboundMessage {
  conversation_id: string
  client_id: string
  /** At least one; they go out in this order. */
  parts: OutboundPart[]
  /** For the first part. */
  reply_to_id?: string
  author: { type: "agent" | "bot" | "external"; id: string | null; name: string }
  /** Whether the author may write into a conversation assigned to somebody else. */
  may_write_to_others: boolean
  /** Whether it may only be said while the chatbot leads: then nobody is answered by two. */
  only_while_bot?: boolean
  /** The window it needs; null for templates, and where there is none. */
  window: WindowNeed | null
  /** Whether it is refused to those who want no marketing. */
  is_marketing?: boolean
  /** What an agent wrote, as it may stand in their draft. */
  written?: SentDraft
  time_resolution: "second" | "millisecond"
}

export interface QueuedMessage {
  /** The first of them. */
  message: MessageRow
  is_new: boolean
  /** Whether it asks a contact to go on whose window is closed. */
  resumes: boolean
  /** Whether the author's draft went with it. */
  was_draft: boolean
}

/** The message a request made before, so that a repeat is checked no more. */
export async function findByClientId(
  executor: Executor,
  conversationId: string,
  clientId: string
): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    executor,
    `SELECT id FROM inbox_message WHERE conversation_id = ? AND client_id = ?`,
    [conversationId, clientId]
  )
  return row?.id ?? null
}

/** A conversation locked for a change. @throws InboxError `not_found` */
export async function lockConversation(executor: Executor, id: string): Promise<ConversationRow> {
  const [row] = await query<ConversationRow>(
    executor,
    `SELECT * FROM inbox_conversation WHERE id = ? AND deleted_at IS NULL FOR NO KEY UPDATE`,
    [id]
  )
  if (!row) throw new InboxError("not_found", "There is no such conversation")
  return row
}

/**
 * Puts messages into the outbox of their conversation and claims an unassigned one for their author. The
 * same `client_id` again answers the message it made the first time.
 * @throws InboxError `not_found`, `conversation_closed`, `assigned_to_other`, `window_closed`, `invalid_data`
 */
export async function queueMessage(executor: Executor, input: NewOutboundMessage): Promise<QueuedMessage> {
  const conversation = await lockConversation(executor, input.conversation_id)
  const [earlier] = await query<MessageRow>(
    executor,
    `SELECT * FROM inbox_message WHERE conversation_id = ? AND client_id = ?`,
    [conversation.id, input.client_id]
  )
  if (earlier) return { message: earlier, is_new: false, resumes: false, was_draft: false }
  await assertWritable(executor, conversation, input)
  const { messages, resumes, events } = await placeMessages(executor, conversation, input)
  const { written, author } = input
  const was_draft =
    written && author.type === "agent" && author.id
      ? await forgetSentDraft(executor, conversation.id, author.id, written)
      : false
  await appendEvents(executor, events)
  return { message: messages[0]!, is_new: true, resumes, was_draft }
}

/**
 * Puts messages at the end of a locked conversation's thread, to be sent, whoever may be allowed to.
 * @returns what to say of it, to be appended at the end of the transaction
 */
export async function placeMessages(
  executor: Executor,
  conversation: ConversationRow,
  input: Pick<NewOutboundMessage, "client_id" | "parts" | "author" | "reply_to_id" | "time_resolution">
): Promise<{ messages: MessageRow[]; resumes: boolean; events: NewEvent[] }> {
  const quoted = await quotedMessage(executor, conversation.id, input.reply_to_id)
  const messages = await insertOutbound(executor, conversation, input, quoted)
  const last = messages[messages.length - 1]!
  const resumes =
    last.kind === "template" && !(await hasWindow(executor, conversation.identity_id, { hours: null }))
  const claimed = await updateConversation(executor, conversation, input.author, last, resumes)
  const topics = [
    ...new Set([...topicsOf(conversation), ...topicsOf({ ...conversation, assignee_id: claimed })]),
  ]
  const event: Omit<NewEvent, "type" | "message_id"> = { conversation_id: conversation.id, topics }
  const events: NewEvent[] = [
    ...messages.map(({ id }): NewEvent => ({ ...event, type: "message.created", message_id: id })),
    { ...event, type: "conversation.updated", message_id: null },
  ]
  return { messages, resumes, events }
}

/**
 * Whoever answers has it and has read it. What a machine says is no answer: the contact waits on, and what was
 * unread stays so.
 * @returns whose it is now
 */
async function updateConversation(
  executor: Executor,
  { id, assignee_id }: ConversationRow,
  author: NewOutboundMessage["author"],
  last: MessageRow,
  resumes: boolean
): Promise<string | null> {
  const claimed = assignee_id ?? (author.type === "agent" ? author.id : null)
  const answered = author.type !== "bot"
  const set = [
    "last_sequence = :sequence, last_message = :preview::jsonb, assignee_id = :claimed, updated_at = now()",
    "last_activity_at = date_trunc('milliseconds', clock_timestamp())",
    answered && "waiting_since = NULL, unread_count = 0, read_sequence = :sequence",
    answered && "status = 'open', bot_due_at = NULL",
    resumes && "resumed_at = now()",
    claimed && "queued_at = NULL, queue_method = NULL, avoid_agent_id = NULL",
  ]
  await executor.raw(`UPDATE inbox_conversation SET ${set.filter(Boolean).join(", ")} WHERE id = :id`, {
    sequence: last.sequence,
    preview: toJson(preview(last)),
    claimed,
    id,
  })
  return claimed
}

async function assertWritable(executor: Executor, conversation: ConversationRow, input: NewOutboundMessage) {
  if (conversation.status === "closed") {
    throw new InboxError("conversation_closed", "This conversation is closed")
  }
  if (input.only_while_bot && conversation.status !== "bot") {
    throw new InboxError("not_permitted", "The chatbot does not lead this conversation any more")
  }
  const isOthers =
    input.author.type !== "bot" && conversation.assignee_id && conversation.assignee_id !== input.author.id
  if (isOthers && !input.may_write_to_others) {
    throw new InboxError("assigned_to_other", "This conversation is assigned to somebody else")
  }
  if (input.is_marketing) await assertMarketing(executor, conversation.identity_id)
  if (input.window && !(await hasWindow(executor, conversation.identity_id, input.window))) {
    throw new InboxError("window_closed", "The service window of this contact is closed")
  }
}

/** @throws InboxError `contact_opted_out` */
export async function assertMarketing(executor: Executor, identityId: string): Promise<void> {
  const rows = await query(
    executor,
    `SELECT id FROM inbox_contact_identity WHERE id = ? AND marketing_opt_out_at IS NOT NULL`,
    [identityId]
  )
  if (rows.length) {
    throw new InboxError("contact_opted_out", "This person has said that they want no marketing messages")
  }
}

async function quotedMessage(executor: Executor, conversationId: string, id: string | undefined) {
  if (!id) return null
  const [row] = await query<Pick<MessageRow, "id" | "external_id">>(
    executor,
    `SELECT id, external_id FROM inbox_message WHERE id = ? AND conversation_id = ?`,
    [id, conversationId]
  )
  if (!row) throw new InboxError("invalid_data", "reply_to_id is no message of this conversation")
  return row
}

async function insertOutbound(
  executor: Executor,
  conversation: ConversationRow,
  input: Pick<NewOutboundMessage, "client_id" | "parts" | "author" | "time_resolution">,
  quoted: Pick<MessageRow, "id" | "external_id"> | null
): Promise<MessageRow[]> {
  const occurredAt = answerTime(conversation, input.time_resolution)
  const rows = input.parts.map((part, index) => ({
    ...part,
    id: newId("msg"),
    conversation_id: conversation.id,
    channel_id: conversation.channel_id,
    sequence: conversation.last_sequence + 1 + index,
    client_id: index ? `${input.client_id}/${index + 1}` : input.client_id,
    reply_to_id: index ? null : (quoted?.id ?? null),
    reply_to_external_id: index ? null : (quoted?.external_id ?? null),
    author_type: input.author.type,
    author_id: input.author.id,
    author_name: input.author.name,
    occurred_at: occurredAt,
  }))
  const inserted = await query<MessageRow>(
    executor,
    `INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, client_id, direction, kind, text, reply_to_id,
       reply_to_external_id, status, status_times, author_type, author_id, author_name, details, occurred_at)
     SELECT id, conversation_id, channel_id, sequence, client_id, 'outbound', kind, text, reply_to_id,
       reply_to_external_id, 'queued', '{}', author_type, author_id, author_name, details, occurred_at
     FROM jsonb_to_recordset(?::jsonb) AS m(id text, conversation_id text, channel_id text, sequence int, client_id text,
       kind text, text text, reply_to_id text, reply_to_external_id text, author_type text, author_id text, author_name text,
       details jsonb, occurred_at timestamptz)
     RETURNING *`,
    [toJson(rows)]
  )
  for (const { id, attachment_id } of rows) {
    if (attachment_id) await attachUpload(executor, attachment_id, id)
  }
  return inserted.sort((one, other) => one.sequence - other.sequence)
}

/** Now, in the platform's resolution, and never before what it answers: the platform's clock may be ahead. */
function answerTime(conversation: ConversationRow, resolution: "second" | "millisecond"): Date {
  const step = resolution === "second" ? 1_000 : 1
  const now = Math.floor(Date.now() / step) * step
  const last = conversation.last_message ? new Date(conversation.last_message.occurred_at).getTime() : 0
  return new Date(Math.max(now, last))
}

function preview(message: MessageRow) {
  return {
    text: message.text?.slice(0, 300) ?? null,
    kind: message.kind,
    direction: message.direction,
    occurred_at: message.occurred_at.toISOString(),
  }
}
