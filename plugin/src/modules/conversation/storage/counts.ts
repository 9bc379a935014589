import { query, toJson, type Executor } from "../../../utils/database"

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
