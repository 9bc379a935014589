import type { InboundMessageEvent } from "../../../types/channel"
import { contactName } from "../../../utils/contact-name"
import type { HeldConversation } from "./conversations"
import { newId, query, toJson, type Executor } from "./database"
import type { ConversationRow, IdentityRow, MessageRow } from "./rows"
import type { IncomingEvent, Placed } from "./incoming"

/** Messages we already have, by channel and external id. Index: IDX_inbox_message_external_id. */
export async function knownMessages(
  executor: Executor,
  arrivals: IncomingEvent[]
): Promise<Map<string, { id: string; conversation_id: string }>> {
  if (!arrivals.length) return new Map()
  const rows = await query<{ id: string; conversation_id: string; channel_id: string; external_id: string }>(
    executor,
    `SELECT m.id, m.conversation_id, m.channel_id, m.external_id
     FROM jsonb_to_recordset(?::jsonb) AS t(channel_id text, external_id text)
     JOIN inbox_message m ON m.channel_id = t.channel_id AND m.external_id = t.external_id`,
    [toJson(arrivals.map(({ channel_id, event }) => ({ channel_id, external_id: event.external_id })))]
  )
  return new Map(
    rows.map((row) => [
      `${row.channel_id} ${row.external_id}`,
      { id: row.id, conversation_id: row.conversation_id },
    ])
  )
}

type NewMessage = Pick<
  MessageRow,
  | "id"
  | "conversation_id"
  | "channel_id"
  | "sequence"
  | "external_id"
  | "kind"
  | "text"
  | "reply_to_external_id"
  | "author_id"
  | "author_name"
  | "details"
  | "occurred_at"
> & { raw: unknown }

/** Inserts arrivals in the order given and counts them into their conversations. */
export async function insertMessages(
  executor: Executor,
  placed: Placed[],
  conversations: Map<string, HeldConversation>
): Promise<{ message: NewMessage; conversation: ConversationRow }[]> {
  if (!placed.length) return []
  const inserted = placed.map(({ arrival, identity }) => {
    const held = conversations.get(identity.id)!
    const message = newMessage(arrival, identity, held.row)
    count(held, message, arrival.event)
    return { message, conversation: held.row, arrival }
  })
  await query(
    executor,
    `INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, external_id, direction, kind, text,
       reply_to_external_id, reply_to_id, status, status_times, author_type, author_id, author_name, details, raw, occurred_at)
     SELECT m.id, m.conversation_id, m.channel_id, m.sequence, m.external_id, 'inbound', m.kind, m.text,
       m.reply_to_external_id, quoted.id, 'delivered', '{}', 'contact', m.author_id, m.author_name, m.details, m.raw, m.occurred_at
     FROM jsonb_to_recordset(?::jsonb) AS m(id text, conversation_id text, channel_id text, sequence int, external_id text,
       kind text, text text, reply_to_external_id text, author_id text, author_name text, details jsonb, raw jsonb, occurred_at timestamptz)
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
    kind: event.kind,
    text: event.text,
    reply_to_external_id: event.reply_to_external_id,
    author_id: identity.id,
    author_name: contactName({
      ...identity,
      profile_name: event.contact.profile_name ?? identity.profile_name,
    }),
    details: event.details,
    raw: event.raw,
    occurred_at: event.occurred_at,
  }
}

function count(held: HeldConversation, message: NewMessage, event: InboundMessageEvent): void {
  const { row } = held
  held.isTouched = true
  if (event.opens_window) {
    row.unread_count += 1
    row.waiting_since ??= event.occurred_at
  }
  if (!row.last_message || new Date(row.last_message.occurred_at) <= message.occurred_at) {
    row.last_message = {
      text: message.text?.slice(0, 300) ?? null,
      kind: message.kind,
      direction: "inbound",
      occurred_at: message.occurred_at.toISOString(),
    }
  }
}

async function insertAttachments(
  executor: Executor,
  inserted: { message: NewMessage; arrival: Placed["arrival"] }[]
): Promise<void> {
  const rows = inserted.flatMap(({ message, arrival }) =>
    arrival.event.attachments.map((attachment, rank) => ({
      ...attachment,
      id: newId("iatt"),
      message_id: message.id,
      channel_id: message.channel_id,
      rank,
    }))
  )
  if (!rows.length) return
  await query(
    executor,
    `INSERT INTO inbox_attachment (id, message_id, channel_id, kind, external_id, mime_type, name, sha256, details, rank)
     SELECT id, message_id, channel_id, kind, external_id, mime_type, name, sha256, details, rank
     FROM jsonb_to_recordset(?::jsonb) AS a(id text, message_id text, channel_id text, kind text, external_id text,
       mime_type text, name text, sha256 text, details jsonb, rank int)`,
    [toJson(rows)]
  )
}
