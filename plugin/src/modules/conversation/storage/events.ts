import { query, toJson, type Executor } from "../../../utils/database"
import type { ConversationRow, EventRow } from "./rows"

export type NewEvent = Pick<EventRow, "type" | "conversation_id" | "message_id" | "topics">

/** Of a conversation, what decides who may see it. */
export type Audience = Pick<ConversationRow, "assignee_id" | "department_id" | "identity_id">

/**
 * Everyone who may see a conversation, by the topics their streams listen to. A stream still looks whether its
 * agent may, so one topic too many tells nobody anything.
 */
export function topicsOf(conversation: Audience): string[] {
  const { assignee_id, department_id, identity_id } = conversation
  return [
    "account.all",
    `contact.${identity_id}`,
    ...(department_id ? [`department.${department_id}`] : []),
    assignee_id ? `agent.${assignee_id}` : department_id ? `queue.${department_id}` : "account.queue",
  ]
}

const INSERT_EVENTS = `INSERT INTO inbox_event (type, topics, conversation_id, message_id, created_at)
  SELECT type, ARRAY(SELECT jsonb_array_elements_text(topics)), conversation_id, message_id, clock_timestamp()
  FROM jsonb_to_recordset(?::jsonb) AS e(type text, topics jsonb, conversation_id text, message_id text)`

/**
 * Writes the log entries of a change. Must be the last statement of its transaction: readers follow ids
 * in order and wait a moment for a missing one, so an id must not be taken long before its commit.
 */
export async function appendEvents(executor: Executor, events: NewEvent[]): Promise<void> {
  if (!events.length) return
  await query(executor, INSERT_EVENTS, [toJson(events)])
}

/** The same, and marks the deliveries stored whose news these are: one statement instead of two. */
export async function appendEventsOf(
  executor: Executor,
  deliveryIds: string[],
  events: NewEvent[]
): Promise<void> {
  await query(
    executor,
    `WITH stored AS (
       UPDATE inbox_delivery SET state = 'stored', error = NULL, updated_at = now() WHERE id = ANY(?)
     )
     ${INSERT_EVENTS}`,
    [deliveryIds, toJson(events)]
  )
}

/**
 * What tells that something about contacts has changed that is shown with their conversations.
 * Index: IDX_inbox_conversation_open_identity.
 */
export async function eventsOfContacts(executor: Executor, identityIds: string[]): Promise<NewEvent[]> {
  if (!identityIds.length) return []
  const rows = await query<Audience & { id: string }>(
    executor,
    `SELECT id, assignee_id, department_id, identity_id FROM inbox_conversation
     WHERE identity_id = ANY(?) AND status <> 'closed' AND deleted_at IS NULL ORDER BY id`,
    [identityIds]
  )
  return rows.map((row) => ({
    type: "conversation.updated",
    conversation_id: row.id,
    message_id: null,
    topics: topicsOf(row),
  }))
}

/** Entries after `id`, oldest first. Primary key scan. */
export async function eventsAfter(executor: Executor, id: number, limit: number): Promise<EventRow[]> {
  const rows = await query<EventRow>(
    executor,
    `SELECT id, type, topics, conversation_id, message_id, created_at FROM inbox_event WHERE id > ? ORDER BY id LIMIT ?`,
    [id, limit]
  )
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

/** First and last id of the log; zeros when it is empty. */
export async function eventBounds(executor: Executor): Promise<{ first: number; last: number }> {
  const [row] = await query<{ first: string | null; last: string | null }>(
    executor,
    `SELECT (SELECT id FROM inbox_event ORDER BY id LIMIT 1) AS first,
            (SELECT id FROM inbox_event ORDER BY id DESC LIMIT 1) AS last`
  )
  return { first: Number(row?.first ?? 0), last: Number(row?.last ?? 0) }
}
