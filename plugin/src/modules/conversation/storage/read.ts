import { query, toJson, type Database, type Executor } from "../../../utils/database"
import { appendEvents, topicsOf } from "./events"
import { lockConversation } from "./queue-message"
import type { AttachmentRow, MessageRow, ReactionRow } from "./rows"

/** A message with what is drawn with it. */
export interface MessageWithParts {
  message: MessageRow
  attachments: AttachmentRow[]
  reactions: ReactionRow[]
  quoted: MessageRow | null
}

const COLUMNS = `m.id, m.conversation_id, m.channel_id, m.sequence, m.client_id, m.external_id, m.direction, m.kind, m.text,
  m.reply_to_id, m.reply_to_external_id, m.status, m.status_times, m.error, m.author_type, m.author_id, m.author_name,
  m.details, m.occurred_at, m.created_at, m.edited_at, m.revoked_at`

export interface MessagePage {
  conversation_id: string
  before?: number
  after?: number
  /** In the middle of the page. */
  around?: number
  limit: number
}

/**
 * One page of a thread, oldest first: the newest, the page before a message in thread order, or what
 * arrived after a sequence. Indexes: IDX_inbox_message_thread, IDX_inbox_message_sequence.
 */
export async function listMessages(
  executor: Executor,
  page: MessagePage
): Promise<{ messages: MessageWithParts[]; has_more: boolean; has_newer?: boolean }> {
  const { conversation_id, before, after, around, limit } = page
  if (around !== undefined) return listAround(executor, conversation_id, around, limit)
  const isForwardPage = after !== undefined
  const rows = isForwardPage
    ? await query<MessageRow>(
        executor,
        `SELECT ${COLUMNS} FROM inbox_message m WHERE m.conversation_id = ? AND m.sequence > ? ORDER BY m.sequence LIMIT ?`,
        [conversation_id, after, limit + 1]
      )
    : await query<MessageRow>(
        executor,
        `SELECT ${COLUMNS} FROM inbox_message m WHERE m.conversation_id = ?
         ${before === undefined ? "" : "AND (m.occurred_at, m.sequence) < (SELECT occurred_at, sequence FROM inbox_message WHERE conversation_id = ? AND sequence = ?)"}
         ORDER BY m.occurred_at DESC, m.sequence DESC LIMIT ?`,
        [conversation_id, ...(before === undefined ? [] : [conversation_id, before]), limit + 1]
      )
  const kept = rows
    .slice(0, limit)
    .sort(
      (one, other) => one.occurred_at.getTime() - other.occurred_at.getTime() || one.sequence - other.sequence
    )
  return { messages: await withParts(executor, kept), has_more: rows.length > limit }
}

/** Half a page before a message, itself, and half a page after it, in thread order. Index: IDX_inbox_message_thread. */
async function listAround(
  executor: Executor,
  conversationId: string,
  sequence: number,
  limit: number
): Promise<{ messages: MessageWithParts[]; has_more: boolean; has_newer: boolean }> {
  const half = Math.ceil(limit / 2)
  const position = `(SELECT occurred_at, sequence FROM inbox_message WHERE conversation_id = ? AND sequence = ?)`
  const side = (comparison: "<" | ">=", direction: "DESC" | "ASC") =>
    query<MessageRow>(
      executor,
      `SELECT ${COLUMNS} FROM inbox_message m WHERE m.conversation_id = ? AND (m.occurred_at, m.sequence) ${comparison} ${position}
       ORDER BY m.occurred_at ${direction}, m.sequence ${direction} LIMIT ?`,
      [conversationId, conversationId, sequence, half + 1]
    )
  const [older, newer] = [await side("<", "DESC"), await side(">=", "ASC")]
  const rows = [...older.slice(0, half).reverse(), ...newer.slice(0, half)]
  return {
    messages: await withParts(executor, rows),
    has_more: older.length > half,
    has_newer: newer.length > half,
  }
}

export async function messagesByIds(executor: Executor, ids: string[]): Promise<MessageWithParts[]> {
  if (!ids.length) return []
  return withParts(
    executor,
    await query<MessageRow>(executor, `SELECT ${COLUMNS} FROM inbox_message m WHERE m.id = ANY(?)`, [ids])
  )
}

async function withParts(executor: Executor, messages: MessageRow[]): Promise<MessageWithParts[]> {
  const ids = messages.map(({ id }) => id)
  const quotes = messages.filter(
    ({ reply_to_id, reply_to_external_id }) => reply_to_id ?? reply_to_external_id
  )
  const [attachments, reactions, quoted] = await Promise.all([
    ids.length
      ? query<AttachmentRow>(
          executor,
          `SELECT * FROM inbox_attachment WHERE message_id = ANY(?) AND deleted_at IS NULL ORDER BY rank`,
          [ids]
        )
      : [],
    ids.length
      ? query<ReactionRow>(
          executor,
          `SELECT * FROM inbox_reaction WHERE message_id = ANY(?) AND emoji <> '' AND deleted_at IS NULL ORDER BY occurred_at`,
          [ids]
        )
      : [],
    quotedMessages(executor, quotes),
  ])
  const of = <Row extends { message_id: string | null }>(rows: Row[], id: string) =>
    rows.filter(({ message_id }) => message_id === id)
  return messages.map((message) => ({
    message,
    attachments: of(attachments, message.id),
    reactions: of(reactions, message.id),
    quoted: quoted.find((candidate) => quotesIt(message, candidate)) ?? null,
  }))
}

const quotesIt = (message: MessageRow, { id, channel_id, external_id }: MessageRow) =>
  message.reply_to_id
    ? message.reply_to_id === id
    : external_id !== null &&
      message.reply_to_external_id === external_id &&
      message.channel_id === channel_id

/**
 * By our id, else by the platform's: a quoted message may arrive together with its answer, or after it.
 * Indexes: primary key, IDX_inbox_message_external_id.
 */
async function quotedMessages(executor: Executor, quotes: MessageRow[]): Promise<MessageRow[]> {
  if (!quotes.length) return []
  const wanted = quotes.map(({ reply_to_id, channel_id, reply_to_external_id }) => ({
    reply_to_id,
    channel_id,
    reply_to_external_id,
  }))
  return query<MessageRow>(
    executor,
    `WITH wanted AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS w(reply_to_id text, channel_id text, reply_to_external_id text)
     )
     SELECT ${COLUMNS} FROM inbox_message m WHERE m.id IN (
       SELECT w.reply_to_id FROM wanted w WHERE w.reply_to_id IS NOT NULL
       UNION
       SELECT m2.id FROM wanted w JOIN inbox_message m2 ON m2.channel_id = w.channel_id AND m2.external_id = w.reply_to_external_id
       WHERE w.reply_to_id IS NULL
     )`,
    [toJson(wanted)]
  )
}

export type Answer = Pick<MessageRow, "id" | "sequence" | "text" | "details">

/** What the contact has said after a sequence, in order of arrival. Index: IDX_inbox_message_sequence. */
export function inboundAfter(
  executor: Executor,
  conversationId: string,
  sequence: number
): Promise<Answer[]> {
  return query<Answer>(
    executor,
    `SELECT id, sequence, text, details FROM inbox_message WHERE conversation_id = ? AND sequence > ?
       AND direction = 'inbound' AND kind <> 'activity' ORDER BY sequence LIMIT 50`,
    [conversationId, sequence]
  )
}

/**
 * Moves the read mark forward and counts what is still unread after it. The mark is the assignee's own: whoever
 * else looks leaves it as it is. Index: IDX_inbox_message_sequence.
 */
export async function markRead(
  database: Database,
  conversationId: string,
  sequence: number,
  readerId: string
): Promise<{ is_changed: boolean }> {
  return database.transaction(async (executor) => {
    const conversation = await lockConversation(executor, conversationId)
    if (conversation.assignee_id && conversation.assignee_id !== readerId) return { is_changed: false }
    const read = Math.max(conversation.read_sequence, Math.min(sequence, conversation.last_sequence))
    const [row] = await query<{ unread: string }>(
      executor,
      `SELECT count(*) AS unread FROM inbox_message WHERE conversation_id = ? AND sequence > ? AND direction = 'inbound' AND kind <> 'activity'`,
      [conversationId, read]
    )
    const unread = Number(row?.unread ?? 0)
    if (read === conversation.read_sequence && unread === conversation.unread_count) {
      return { is_changed: false }
    }
    await query(
      executor,
      `UPDATE inbox_conversation SET read_sequence = ?, unread_count = ?, updated_at = now() WHERE id = ?`,
      [read, unread, conversationId]
    )
    await appendEvents(executor, [
      {
        type: "conversation.updated",
        conversation_id: conversationId,
        message_id: null,
        topics: topicsOf(conversation),
      },
    ])
    return { is_changed: true }
  })
}
