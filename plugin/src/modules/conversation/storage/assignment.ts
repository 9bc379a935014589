import type { SystemDetails } from "../../../types/http/message-details"
import { InboxError } from "../../../utils/inbox-error"
import { query, toJson, type Executor } from "../../../utils/database"
import { insertActivities } from "./activities"
import { appendEvents, topicsOf, type NewEvent } from "./events"
import { lockConversation } from "./queue-message"
import type { ConversationRow } from "./rows"

export interface NamedAgent {
  id: string
  name: string
}

/** Where a conversation goes: to a person, or into a queue; `name` null is the queue of the whole account. */
export interface Target {
  assignee: NamedAgent | null
  department: NamedAgent | null
}

/** Says what a change of hands looks like in the thread. */
const lineTarget = ({ assignee, department }: Target): SystemDetails["target"] =>
  assignee
    ? { type: "agent", ...assignee }
    : department && { type: "department", id: department.id, name: department.name }

const nameOf = ({ assignee, department }: Target) => assignee?.name ?? department?.name ?? "the queue"

interface Move {
  target: Target
  /** What the thread says; null: nothing. */
  line: { text: string; system: SystemDetails } | null
  queue_method?: string | null
  avoid_agent_id?: string | null
}

/**
 * Puts a locked conversation into other hands: it arrives unread with all that waits for an answer, and
 * whoever had it or may see it hears of it.
 */
async function move(executor: Executor, before: ConversationRow, change: Move): Promise<void> {
  const { target, line } = change
  const after = {
    ...before,
    assignee_id: target.assignee?.id ?? null,
    department_id: target.department?.id ?? null,
  }
  await query(
    executor,
    `UPDATE inbox_conversation SET status = 'open', bot_due_at = NULL, assignee_id = ?, department_id = ?,
       queued_at = CASE WHEN ?::text IS NULL THEN coalesce(waiting_since, now()) END, queue_method = ?, avoid_agent_id = ?,
       updated_at = now() WHERE id = ?`,
    [
      after.assignee_id,
      after.department_id,
      after.assignee_id,
      change.queue_method ?? null,
      change.avoid_agent_id ?? null,
      before.id,
    ]
  )
  await markUnread(executor, before)
  const lines = line ? await insertActivities(executor, [{ conversation_id: before.id, ...line }]) : null
  await appendEvents(executor, eventsOf(before, after, lines?.get(before.id)))
}

type Audience = Pick<ConversationRow, "id" | "assignee_id" | "department_id" | "identity_id">

/** For those who had it and those who have it now. */
function eventsOf(before: Audience, after: Audience, messageId: string | undefined): NewEvent[] {
  const topics = [...new Set([...topicsOf(before), ...topicsOf(after)])]
  const event = { conversation_id: before.id, topics }
  return [
    ...(messageId ? [{ ...event, type: "message.created" as const, message_id: messageId }] : []),
    { ...event, type: "conversation.updated", message_id: null },
  ]
}

/** Everything since the contact began to wait is unread again, and one at least. Index: IDX_inbox_message_thread. */
async function markUnread(executor: Executor, { id, waiting_since }: ConversationRow): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_conversation SET
       unread_count = greatest(1, unread_count, waiting.count),
       read_sequence = least(read_sequence, coalesce(waiting.first - 1, read_sequence))
     FROM (
       SELECT count(*) AS count, min(sequence) AS first FROM inbox_message
       WHERE conversation_id = ? AND direction = 'inbound' AND kind <> 'activity' AND occurred_at >= ?::timestamptz
     ) waiting WHERE id = ?`,
    [id, waiting_since, id]
  )
}

export interface Claim {
  conversation_id: string
  by: NamedAgent
}

/**
 * Assigns a conversation nobody has; exactly one of many wins. The chatbot lets go of one it leads.
 * @throws InboxError `not_found`, `conversation_closed`, `already_claimed`
 */
export async function claimConversation(
  executor: Executor,
  { conversation_id, by }: Claim
): Promise<{ is_new: boolean }> {
  const before = await lockConversation(executor, conversation_id)
  assertNotClosed(before)
  if (before.assignee_id === by.id) return { is_new: false }
  if (before.assignee_id) {
    throw new InboxError("already_claimed", "Somebody else was faster", {
      assignee: { id: before.assignee_id },
    })
  }
  await query(
    executor,
    `UPDATE inbox_conversation SET status = 'open', bot_due_at = NULL, assignee_id = ?, queued_at = NULL, queue_method = NULL,
       avoid_agent_id = NULL, updated_at = now() WHERE id = ?`,
    [by.id, conversation_id]
  )
  const system: SystemDetails = { type: "claimed", actor: by }
  const lines = await insertActivities(executor, [
    { conversation_id, text: `${by.name} took this conversation`, system },
  ])
  await appendEvents(
    executor,
    eventsOf(before, { ...before, assignee_id: by.id }, lines.get(conversation_id))
  )
  return { is_new: true }
}

export interface Transfer {
  conversation_id: string
  by: NamedAgent
  /** Whose it was when the person decided; somebody else's by now is not theirs to give away. */
  expected_assignee_id: string | null
  target: Target
  note: string | null
}

/** @throws InboxError `not_found`, `conversation_closed`, `already_claimed`, `invalid_data` */
export async function transferConversation(
  executor: Executor,
  { conversation_id, by, expected_assignee_id, target, note }: Transfer
): Promise<void> {
  const before = await lockConversation(executor, conversation_id)
  assertNotClosed(before)
  if (before.assignee_id !== expected_assignee_id) {
    throw new InboxError("already_claimed", "Somebody else has this conversation by now", {
      assignee: before.assignee_id && { id: before.assignee_id },
    })
  }
  if (target.assignee && target.assignee.id === before.assignee_id) {
    throw new InboxError("invalid_data", `${target.assignee.name} has this conversation already`)
  }
  const system: SystemDetails = { type: "transferred", actor: by, target: lineTarget(target), note }
  await move(executor, before, {
    target,
    line: { text: `${by.name} transferred to ${nameOf(target)}${note ? `: ${note}` : ""}`, system },
    avoid_agent_id: target.assignee ? null : before.assignee_id,
  })
}

export interface HandOff {
  conversation_id: string
  target: Target
  /** By which it is given out, instead of by the policies. */
  method: string | null
}

/** The chatbot gives a conversation to people. @returns false when it does not lead it any more */
export async function handOffConversation(
  executor: Executor,
  { conversation_id, target, method }: HandOff
): Promise<boolean> {
  const before = await lockConversation(executor, conversation_id)
  if (before.status !== "bot") return false
  const system: SystemDetails = { type: "handed_off", target: lineTarget(target) }
  await move(executor, before, {
    target,
    line: { text: `The chatbot handed over to ${nameOf(target)}`, system },
    queue_method: target.assignee ? null : method,
  })
  return true
}

export interface Return {
  /** Those whose conversations go back. */
  assignee_ids: string[]
  /** Only these, when given. */
  conversation_ids?: string[]
  reason: "agent_offline" | "agent_removed"
  /** Names for the thread. */
  names: Record<string, string>
}

const RETURN_BATCH = 200

/**
 * Gives conversations back to their queues because whoever had them is gone, in bounded batches.
 * Index: IDX_inbox_conversation_mine.
 * @returns their ids; as many as a batch holds: there may be more
 */
export async function returnConversations(
  executor: Executor,
  { assignee_ids, conversation_ids, reason, names }: Return
): Promise<{ ids: string[]; has_more: boolean }> {
  const rows = await query<ConversationRow>(
    executor,
    `SELECT * FROM inbox_conversation WHERE assignee_id = ANY(?) AND status = 'open' AND deleted_at IS NULL
       ${conversation_ids ? "AND id = ANY(?)" : ""} ORDER BY id LIMIT ${RETURN_BATCH} FOR UPDATE SKIP LOCKED`,
    [assignee_ids, ...(conversation_ids ? [conversation_ids] : [])]
  )
  await query(
    executor,
    `UPDATE inbox_conversation SET assignee_id = NULL, queued_at = coalesce(waiting_since, now()), queue_method = NULL,
       avoid_agent_id = NULL, updated_at = now() WHERE id = ANY(?)`,
    [rows.map(({ id }) => id)]
  )
  const lines = await insertActivities(
    executor,
    rows.map(({ id, assignee_id }) => {
      const actor = { id: assignee_id, name: names[assignee_id!] ?? "" }
      const why = reason === "agent_offline" ? "is offline" : "is no longer here"
      return {
        conversation_id: id,
        text: `Back to the queue: ${actor.name} ${why}`,
        system: { type: "returned", actor, target: null, reason },
      }
    })
  )
  await appendEvents(
    executor,
    rows.flatMap((row) => eventsOf(row, { ...row, assignee_id: null }, lines.get(row.id)))
  )
  return { ids: rows.map(({ id }) => id), has_more: rows.length === RETURN_BATCH }
}

/** Open conversations of these people in which somebody waits for an answer. Index: IDX_inbox_conversation_mine. */
export function unansweredOf(
  executor: Executor,
  assigneeIds: string[]
): Promise<Pick<ConversationRow, "id" | "channel_id" | "department_id" | "assignee_id">[]> {
  return query(
    executor,
    `SELECT id, channel_id, department_id, assignee_id FROM inbox_conversation
     WHERE assignee_id = ANY(?) AND status = 'open' AND waiting_since IS NOT NULL AND deleted_at IS NULL
     ORDER BY id LIMIT 2000`,
    [assigneeIds]
  )
}

/** A department is no more: its conversations are the account's. @returns how many */
export async function leaveDepartment(executor: Executor, departmentId: string): Promise<number> {
  const rows = await query<ConversationRow>(
    executor,
    `UPDATE inbox_conversation SET department_id = NULL, updated_at = now()
     WHERE department_id = ? AND status <> 'closed' AND deleted_at IS NULL RETURNING *`,
    [departmentId]
  )
  await appendEvents(
    executor,
    rows.flatMap((row) => eventsOf({ ...row, department_id: departmentId }, row, undefined))
  )
  return rows.length
}

/** Open conversations of each of these people, over all channels. Index: IDX_inbox_conversation_mine. */
export async function openCounts(executor: Executor, userIds: string[]): Promise<Map<string, number>> {
  if (!userIds.length) return new Map()
  const rows = await query<{ assignee_id: string; count: number }>(
    executor,
    `SELECT assignee_id, count(*)::int AS count FROM inbox_conversation
     WHERE assignee_id = ANY(?) AND status <> 'closed' AND deleted_at IS NULL GROUP BY assignee_id`,
    [userIds]
  )
  return new Map(rows.map(({ assignee_id, count }) => [assignee_id, count]))
}

const COUNT_LIMIT = 100

/** Conversations nobody has yet, by department, up to a hundred each. Index: IDX_inbox_conversation_queue. */
export async function queueCounts(executor: Executor, departmentIds: string[]): Promise<Map<string, number>> {
  if (!departmentIds.length) return new Map()
  const rows = await query<{ id: string; count: number }>(
    executor,
    `SELECT d.id, (SELECT count(*) FROM (
       SELECT 1 FROM inbox_conversation c WHERE c.department_id = d.id AND c.status <> 'closed' AND c.assignee_id IS NULL
         AND c.deleted_at IS NULL LIMIT ${COUNT_LIMIT}) counted)::int AS count
     FROM jsonb_to_recordset(?::jsonb) AS d(id text)`,
    [toJson(departmentIds.map((id) => ({ id })))]
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

function assertNotClosed({ status }: ConversationRow): void {
  if (status === "closed") throw new InboxError("conversation_closed", "This conversation is closed")
}
