import type { MessageEvent } from "../../../types/channel"
import { contactName } from "../../../utils/contact-name"
import type { HeldConversation } from "./conversations"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { ConversationRow, IdentityRow, MessageRow } from "./rows"
import { keyOf, type Placed } from "./incoming"

export interface KnownMessages {
  /** Those we have already. */
  known: Map<string, { id: string; conversation_id: string }>
  /** Keys of those of which an update has arrived before them. */
  awaited: Set<string>
}

/**
 * What is known of these arrivals. Updates that wait are only ever written by whoever stores, one at a
 * time, so none can come between this look and the insert.
 * Indexes: IDX_inbox_message_external_id, IDX_inbox_pending_update_target.
 */
export async function knownMessages(
  executor: Executor,
  arrivals: Placed["arrival"][]
): Promise<KnownMessages> {
  if (!arrivals.length) return { known: new Map(), awaited: new Set() }
  const rows = await query<{
    channel_id: string
    external_id: string
    id: string | null
    conversation_id: string
    is_awaited: boolean
  }>(
    executor,
    `SELECT t.channel_id, t.external_id, m.id, m.conversation_id, EXISTS (
       SELECT 1 FROM inbox_pending_update p WHERE p.channel_id = t.channel_id AND p.external_id = t.external_id
     ) AS is_awaited
     FROM jsonb_to_recordset(?::jsonb) AS t(channel_id text, external_id text)
     LEFT JOIN inbox_message m ON m.channel_id = t.channel_id AND m.external_id = t.external_id`,
    [toJson(arrivals.map(({ channel_id, event }) => ({ channel_id, external_id: event.external_id })))]
  )
  const keyOfRow = (row: (typeof rows)[number]) => keyOf({ channel_id: row.channel_id, event: row })
  return {
    known: new Map(
      rows.flatMap((row) =>
        row.id ? [[keyOfRow(row), { id: row.id, conversation_id: row.conversation_id }] as const] : []
      )
    ),
    awaited: new Set(rows.filter(({ is_awaited }) => is_awaited).map(keyOfRow)),
  }
}

type NewMessage = Pick<
  MessageRow,
  | "id"
  | "conversation_id"
  | "channel_id"
  | "sequence"
  | "external_id"
  | "direction"
  | "kind"
  | "text"
  | "reply_to_external_id"
  | "status"
  | "author_type"
  | "author_id"
  | "author_name"
  | "details"
  | "occurred_at"
> & { raw: unknown }

export interface InsertedMessage {
  message: NewMessage
  conversation: ConversationRow
  arrival: Placed["arrival"]
  /** Of media whose bytes are to be fetched. */
  attachment_ids: string[]
}

/** Inserts arrivals in the order given and counts them into their conversations, by identity id. */
export async function insertMessages(
  executor: Executor,
  placed: Placed[],
  conversations: Map<string, HeldConversation>
): Promise<InsertedMessage[]> {
  if (!placed.length) return []
  const inserted = placed.map(({ arrival, identity }): InsertedMessage => {
    const held = conversations.get(identity.id)!
    const message = newMessage(arrival, identity, held.row)
    count(held, message, arrival.event)
    return {
      message,
      conversation: held.row,
      arrival,
      attachment_ids: arrival.event.attachments.map(({ upload_id }) => upload_id ?? newId("iatt")),
    }
  })
  await query(
    executor,
    `INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, external_id, direction, kind, text,
       reply_to_external_id, reply_to_id, status, status_times, author_type, author_id, author_name, details, raw, occurred_at)
     SELECT m.id, m.conversation_id, m.channel_id, m.sequence, m.external_id, m.direction, m.kind, m.text,
       m.reply_to_external_id, quoted.id, m.status, '{}', m.author_type, m.author_id, m.author_name, m.details, m.raw, m.occurred_at
     FROM jsonb_to_recordset(?::jsonb) AS m(id text, conversation_id text, channel_id text, sequence int, external_id text,
       direction text, kind text, text text, reply_to_external_id text, status text, author_type text, author_id text,
       author_name text, details jsonb, raw jsonb, occurred_at timestamptz)
     LEFT JOIN inbox_message quoted ON quoted.channel_id = m.channel_id AND quoted.external_id = m.reply_to_external_id`,
    [toJson(inserted.map(({ message }) => message))]
  )
  await insertAttachments(executor, inserted)
  return inserted
}

function newMessage(
  arrival: Placed["arrival"],
  identity: IdentityRow,
  conversation: ConversationRow
): NewMessage {
  const { event, channel_id } = arrival
  return {
    id: newId("msg"),
    conversation_id: conversation.id,
    channel_id,
    sequence: ++conversation.last_sequence,
    external_id: event.external_id,
    direction: event.direction,
    kind: event.kind,
    text: event.text,
    reply_to_external_id: event.reply_to_external_id,
    ...authorOf(event, identity),
    details: event.details,
    raw: event.raw,
    occurred_at: event.occurred_at,
  }
}

function authorOf(
  event: MessageEvent,
  identity: IdentityRow
): Pick<MessageRow, "status" | "author_type" | "author_id" | "author_name"> {
  if (event.direction === "outbound") {
    return { status: "sent", author_type: "external", author_id: null, author_name: "External" }
  }
  const name = contactName({ ...identity, profile_name: event.contact.profile_name ?? identity.profile_name })
  return { status: "delivered", author_type: "contact", author_id: identity.id, author_name: name }
}

function count(held: HeldConversation, message: NewMessage, event: MessageEvent): void {
  const { row } = held
  held.isTouched = true
  if (event.opens_window) {
    row.unread_count += 1
    row.waiting_since ??= event.occurred_at
    row.resumed_at = null
    if (row.status === "bot") row.bot_due_at = new Date()
  }
  // Answered elsewhere: whoever answered has read what was there.
  if (event.direction === "outbound" && !event.is_history) {
    row.unread_count = 0
    row.read_sequence = message.sequence
    row.waiting_since = null
    if (row.status === "bot") leadByPeople(row)
  }
  if (!row.last_message || new Date(row.last_message.occurred_at) <= message.occurred_at) {
    row.last_message = {
      text: message.text?.slice(0, 300) ?? null,
      kind: message.kind,
      direction: message.direction,
      occurred_at: message.occurred_at.toISOString(),
    }
  }
}

/** Somebody answers by other means: the chatbot has nothing more to say. */
function leadByPeople(row: ConversationRow): void {
  row.status = "open"
  row.bot_due_at = null
  row.queued_at ??= new Date()
}

/**
 * History tells of a file first with a placeholder and later with the file, under one id: the message
 * becomes what it was.
 * @returns the attachments whose bytes are to be fetched
 */
export async function fillPlaceholders(
  executor: Executor,
  arrivals: Placed["arrival"][],
  known: Map<string, { id: string; conversation_id: string }>
): Promise<string[]> {
  const ids: string[] = []
  for (const arrival of arrivals) {
    const { event, channel_id } = arrival
    const target = known.get(keyOf(arrival))
    if (!target || !event.is_history || !event.attachments.length) continue
    const changed = await query(
      executor,
      `UPDATE inbox_message SET kind = ?, text = ?, details = ?::jsonb, raw = ?::jsonb, updated_at = now()
       WHERE id = ? AND kind = 'unsupported' RETURNING id`,
      [event.kind, event.text, toJson(event.details), toJson(event.raw), target.id]
    )
    if (!changed.length) continue
    const attachment_ids = event.attachments.map(() => newId("iatt"))
    await insertAttachments(executor, [
      { message: { id: target.id, channel_id, details: event.details }, arrival, attachment_ids },
    ])
    ids.push(...attachment_ids)
  }
  return ids
}

interface WithAttachments extends Pick<InsertedMessage, "arrival" | "attachment_ids"> {
  message: Pick<NewMessage, "id" | "channel_id" | "details">
}

/** Media to be fetched, and uploads that become part of their message. */
async function insertAttachments(executor: Executor, inserted: WithAttachments[]): Promise<void> {
  const rows = inserted.flatMap(({ message, arrival, attachment_ids }) =>
    arrival.event.attachments.map((attachment, rank) => ({
      ...attachment,
      id: attachment_ids[rank],
      message_id: message.id,
      channel_id: message.channel_id,
      voice: message.details.voice === true,
      rank,
    }))
  )
  if (!rows.length) return
  await query(
    executor,
    `INSERT INTO inbox_attachment (id, message_id, channel_id, kind, external_id, source_url, mime_type, name, sha256, voice,
       details, rank)
     SELECT id, message_id, channel_id, kind, external_id, source_url, mime_type, name, sha256, voice, details, rank
     FROM jsonb_to_recordset(?::jsonb) AS a(id text, message_id text, channel_id text, kind text, external_id text,
       source_url text, mime_type text, name text, sha256 text, voice boolean, details jsonb, rank int)
     ON CONFLICT (id) DO UPDATE SET message_id = excluded.message_id, rank = excluded.rank, updated_at = now()
     WHERE inbox_attachment.message_id IS NULL AND inbox_attachment.channel_id = excluded.channel_id`,
    [toJson(rows)]
  )
}
