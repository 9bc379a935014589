import type { SystemDetails } from "../../../types/http/message-details"
import { InboxError } from "../../../utils/inbox-error"
import { query, type Executor } from "../../../utils/database"
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
  await markUnread(executor, [before.id])
  const lines = line ? await insertActivities(executor, [{ conversation_id: before.id, ...line }]) : null
  await appendEvents(executor, eventsOfMove(before, after, lines?.get(before.id)))
}

export type Moved = Pick<ConversationRow, "id" | "assignee_id" | "department_id" | "identity_id">

/** For those who had it and those who have it now. */
export function eventsOfMove(before: Moved, after: Moved, messageId: string | undefined): NewEvent[] {
  const topics = [...new Set([...topicsOf(before), ...topicsOf(after)])]
  const event = { conversation_id: before.id, topics }
  return [
    ...(messageId ? [{ ...event, type: "message.created" as const, message_id: messageId }] : []),
    { ...event, type: "conversation.updated", message_id: null },
  ]
}

/** Everything since the contact began to wait is unread again, and one at least. Index: IDX_inbox_message_thread. */
export async function markUnread(executor: Executor, ids: string[]): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_conversation c SET
       unread_count = greatest(1, c.unread_count, waiting.count),
       read_sequence = least(c.read_sequence, coalesce(waiting.first - 1, c.read_sequence))
     FROM (
       SELECT w.id, count(m.id)::int AS count, min(m.sequence) AS first FROM inbox_conversation w
       LEFT JOIN inbox_message m ON m.conversation_id = w.id AND m.direction = 'inbound' AND m.kind <> 'activity'
         AND m.occurred_at >= w.waiting_since
       WHERE w.id = ANY(?) GROUP BY w.id
     ) waiting WHERE waiting.id = c.id`,
    [ids]
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
    eventsOfMove(before, { ...before, assignee_id: by.id }, lines.get(conversation_id))
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

function assertNotClosed({ status }: ConversationRow): void {
  if (status === "closed") throw new InboxError("conversation_closed", "This conversation is closed")
}
