import { query, type Executor } from "../../../utils/database"
import { insertActivities } from "./activities"
import { eventsOfMove, markUnread } from "./assignment"
import { appendEvents } from "./events"
import type { ConversationRow } from "./rows"

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
       ${conversation_ids ? "AND id = ANY(?)" : ""} ORDER BY id LIMIT ${RETURN_BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    [assignee_ids, ...(conversation_ids ? [conversation_ids] : [])]
  )
  await query(
    executor,
    `UPDATE inbox_conversation SET assignee_id = NULL, queued_at = coalesce(waiting_since, now()), queue_method = NULL,
       avoid_agent_id = NULL, updated_at = now() WHERE id = ANY(?)`,
    [rows.map(({ id }) => id)]
  )
  await markUnread(
    executor,
    rows.map(({ id }) => id)
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
    rows.flatMap((row) => eventsOfMove(row, { ...row, assignee_id: null }, lines.get(row.id)))
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
    rows.flatMap((row) => eventsOfMove({ ...row, department_id: departmentId }, row, undefined))
  )
  return rows.length
}
