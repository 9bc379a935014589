import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { Beginning, Placed } from "./incoming"
import type { ConversationRow, IdentityRow, MessageRow } from "./rows"

/** A conversation held by the transaction, changed in memory and saved once. */
export interface HeldConversation {
  row: ConversationRow
  isNew: boolean
  isTouched: boolean
}

const ROW_TYPES = `id text, identity_id text, channel_id text, customer_id text, status text, assignee_id text, department_id text, queued_at timestamptz, bot_due_at timestamptz,
  unread_count int, last_sequence int, read_sequence int, last_message jsonb, waiting_since timestamptz, resumed_at timestamptz`

/** The not-closed conversation of each arrival's contact, locked, or a new one to be saved. By identity id. */
export async function openConversations(
  executor: Executor,
  arrivals: Placed[]
): Promise<Map<string, HeldConversation>> {
  if (!arrivals.length) return new Map()
  // Index: IDX_inbox_conversation_open_identity.
  const rows = await query<ConversationRow>(
    executor,
    `SELECT * FROM inbox_conversation
     WHERE identity_id = ANY(?) AND status <> 'closed' AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
    [[...new Set(arrivals.map(({ identity }) => identity.id))]]
  )
  const held = new Map(
    rows.map((row): [string, HeldConversation] => [row.identity_id, { row, isNew: false, isTouched: false }])
  )
  for (const { identity, arrival } of arrivals) {
    if (!held.has(identity.id)) {
      const row = newConversation(identity, beginningOf(arrival))
      held.set(identity.id, { row, isNew: true, isTouched: true })
    }
  }
  await insertConversations(
    executor,
    [...held.values()].filter(({ isNew }) => isNew).map(({ row }) => row)
  )
  return held
}

/** Where messages from before the account was connected go: a closed record of its own. By identity id. */
export async function historyConversations(
  executor: Executor,
  identities: IdentityRow[]
): Promise<Map<string, HeldConversation>> {
  if (!identities.length) return new Map()
  // Index: the foreign key's, on identity_id.
  const rows = await query<ConversationRow>(
    executor,
    `SELECT * FROM inbox_conversation WHERE identity_id = ANY(?) AND close_reason = 'history' AND deleted_at IS NULL
     ORDER BY id FOR NO KEY UPDATE`,
    [[...new Set(identities.map(({ id }) => id))]]
  )
  const held = new Map(
    rows.map((row): [string, HeldConversation] => [row.identity_id, { row, isNew: false, isTouched: false }])
  )
  const created: ConversationRow[] = []
  for (const identity of identities) {
    if (held.has(identity.id)) continue
    const row = newConversation(identity, { status: "closed", department_id: null })
    created.push(row)
    held.set(identity.id, { row, isNew: true, isTouched: true })
  }
  await insertConversations(executor, created, "history")
  return held
}

/** A chatbot answers people; what the business says by other means is not its concern. */
const beginningOf = ({ begins, event }: Placed["arrival"]): Beginning =>
  event.direction === "inbound" ? begins : { ...begins, status: "open" }

/** A conversation we begin. */
export async function insertConversation(
  executor: Executor,
  identity: IdentityRow,
  { assignee_id, department_id }: Pick<ConversationRow, "assignee_id" | "department_id">
): Promise<ConversationRow> {
  const row = {
    ...newConversation(identity, { status: "open", department_id }),
    assignee_id,
    queued_at: null,
  }
  await insertConversations(executor, [row])
  return row
}

function newConversation(
  identity: IdentityRow,
  { status, department_id }: Pick<ConversationRow, "status" | "department_id">
): ConversationRow {
  const now = new Date()
  return {
    id: newId("conv"),
    number: 0,
    status,
    channel_id: identity.channel_id,
    identity_id: identity.id,
    customer_id: identity.customer_id,
    assignee_id: null,
    department_id,
    queued_at: status === "open" ? now : null,
    queue_method: null,
    avoid_agent_id: null,
    bot_due_at: null,
    unread_count: 0,
    read_sequence: 0,
    last_sequence: 0,
    last_message: null,
    last_activity_at: now,
    waiting_since: null,
    resumed_at: null,
    created_at: now,
    closed_at: null,
    closed_by: null,
    close_reason: null,
    message_count: null,
  }
}

async function insertConversations(
  executor: Executor,
  rows: ConversationRow[],
  closeReason: string | null = null
): Promise<void> {
  if (!rows.length) return
  await query(
    executor,
    `INSERT INTO inbox_conversation (id, identity_id, channel_id, customer_id, status, assignee_id, department_id, queued_at,
       last_activity_at, close_reason, closed_at)
     SELECT id, identity_id, channel_id, customer_id, status, assignee_id, department_id, queued_at, now(), ?::text, CASE WHEN status = 'closed' THEN now() END
     FROM jsonb_to_recordset(?::jsonb) AS c(${ROW_TYPES})`,
    [closeReason, toJson(rows)]
  )
}

/** Saves what arrivals changed; the newest activity is now, to the millisecond, one after the other. */
export async function saveConversations(executor: Executor, held: HeldConversation[]): Promise<void> {
  const rows = held.filter(({ isTouched }) => isTouched).map(({ row }) => row)
  if (!rows.length) return
  await query(
    executor,
    `UPDATE inbox_conversation AS c SET
       unread_count = s.unread_count, last_sequence = s.last_sequence, last_message = s.last_message,
       read_sequence = greatest(c.read_sequence, s.read_sequence),
       waiting_since = s.waiting_since, resumed_at = s.resumed_at, status = s.status, queued_at = s.queued_at, bot_due_at = s.bot_due_at, updated_at = now(),
       last_activity_at = date_trunc('milliseconds', clock_timestamp())
     FROM jsonb_to_recordset(?::jsonb) AS s(${ROW_TYPES}) WHERE c.id = s.id`,
    [toJson(rows)]
  )
}

/**
 * Shows an edit or a deletion in the list too, when it is of the thread's newest message. Answers the
 * conversations concerned. Index: IDX_inbox_message_thread.
 */
export async function refreshPreviews(executor: Executor, changed: MessageRow[]): Promise<Set<string>> {
  if (!changed.length) return new Set()
  const rows = await query<{ id: string }>(
    executor,
    `UPDATE inbox_conversation AS c SET updated_at = now(),
       last_message = jsonb_set(c.last_message, '{text}', coalesce(to_jsonb(r.text), 'null'))
     FROM jsonb_to_recordset(?::jsonb) AS r(id text, conversation_id text, text text)
     WHERE c.id = r.conversation_id AND c.last_message IS NOT NULL AND r.id = (
       SELECT m.id FROM inbox_message m WHERE m.conversation_id = c.id ORDER BY m.occurred_at DESC, m.sequence DESC LIMIT 1)
     RETURNING c.id`,
    [
      toJson(
        changed.map(({ id, conversation_id, text, revoked_at }) => ({
          id,
          conversation_id,
          text: revoked_at ? null : (text?.slice(0, 300) ?? null),
        }))
      ),
    ]
  )
  return new Set(rows.map(({ id }) => id))
}
