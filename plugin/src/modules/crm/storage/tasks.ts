import { query, type Executor } from "../../../utils/database"
import { contains } from "./companies"
import type { FullTaskRow, TaskRow } from "./rows"

export interface TaskFilter {
  ids?: string[]
  q?: string
  named_customer_ids?: string[]
  customer_id?: string
  deal_id?: string
  assignee_id?: string
  status?: "open" | "overdue" | "done"
  /** After this one; `at` is null among those that are due at no time. */
  after?: { at: Date | null; id: string } | null
  limit: number
}

const FULL = `SELECT t.*, d.title AS deal_title FROM crm_task t LEFT JOIN crm_deal d ON d.id = t.deal_id`

/** Open ones by due time, those without one last; done ones by when they were done, newest first. */
export function listTasks(executor: Executor, filter: TaskFilter): Promise<FullTaskRow[]> {
  const where = ["t.deleted_at IS NULL"]
  const bindings: unknown[] = []
  const add = (sql: string, ...values: unknown[]) => {
    where.push(sql)
    bindings.push(...values)
  }
  const isDone = filter.status === "done"
  if (filter.status) add(isDone ? "t.completed_at IS NOT NULL" : "t.completed_at IS NULL")
  if (filter.status === "overdue") add("t.due_at < now()")
  if (filter.ids) add("t.id = ANY(?)", filter.ids)
  if (filter.customer_id) add("t.customer_id = ?", filter.customer_id)
  if (filter.deal_id) add("t.deal_id = ?", filter.deal_id)
  if (filter.assignee_id) add("t.assignee_id = ?", filter.assignee_id)
  if (filter.q) {
    add("(t.title ILIKE ? OR t.customer_id = ANY(?))", contains(filter.q), filter.named_customer_ids ?? [])
  }
  const { after } = filter
  if (after && isDone) add("(t.completed_at, t.id) < (?, ?)", after.at, after.id)
  else if (after?.at) {
    add("(t.due_at > ? OR (t.due_at = ? AND t.id > ?) OR t.due_at IS NULL)", after.at, after.at, after.id)
  } else if (after) add("t.due_at IS NULL AND t.id > ?", after.id)
  const order = isDone ? "t.completed_at DESC, t.id DESC" : "t.due_at ASC NULLS LAST, t.id ASC"
  return query(executor, `${FULL} WHERE ${where.join(" AND ")} ORDER BY ${order} LIMIT ?`, [
    ...bindings,
    filter.limit,
  ])
}

/**
 * A contact's tasks: those that are not done by due time, then those that are, newest first.
 * Indexes: IDX_crm_task_customer, IDX_crm_task_customer_done.
 */
export function tasksBeside(executor: Executor, customerId: string, limit: number): Promise<FullTaskRow[]> {
  return query(
    executor,
    `SELECT t.*, d.title AS deal_title FROM (
       (SELECT * FROM crm_task WHERE customer_id = ? AND completed_at IS NULL AND deleted_at IS NULL
        ORDER BY due_at ASC NULLS LAST, id LIMIT ?)
       UNION ALL
       (SELECT * FROM crm_task WHERE customer_id = ? AND completed_at IS NOT NULL AND deleted_at IS NULL
        ORDER BY completed_at DESC, id DESC LIMIT ?)
     ) t LEFT JOIN crm_deal d ON d.id = t.deal_id
     ORDER BY t.completed_at IS NOT NULL, CASE WHEN t.completed_at IS NULL THEN t.due_at END ASC NULLS LAST,
       t.completed_at DESC, t.id LIMIT ?`,
    [customerId, limit, customerId, limit, limit]
  )
}

export async function countTasks(executor: Executor, customerId: string, most: number): Promise<number> {
  const [row] = await query<{ count: number }>(
    executor,
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM crm_task WHERE customer_id = ? AND deleted_at IS NULL LIMIT ?) one`,
    [customerId, most]
  )
  return row?.count ?? 0
}

/**
 * Marks a task as done, or not done.
 * @returns whether this changed anything: of two who do it at once one did; null: there is no such task
 */
export async function completeTask(
  executor: Executor,
  id: string,
  by: string | null
): Promise<{ row: TaskRow; is_changed: boolean } | null> {
  const [changed] = await query<TaskRow>(
    executor,
    by
      ? `UPDATE crm_task SET completed_at = now(), completed_by = ?, updated_at = now() WHERE id = ? AND completed_at IS NULL AND deleted_at IS NULL RETURNING *`
      : `UPDATE crm_task SET completed_at = NULL, completed_by = NULL, updated_at = now() WHERE id = ? AND completed_at IS NOT NULL AND deleted_at IS NULL RETURNING *`,
    by ? [by, id] : [id]
  )
  if (changed) return { row: changed, is_changed: true }
  const [row] = await query<TaskRow>(executor, `SELECT * FROM crm_task WHERE id = ? AND deleted_at IS NULL`, [
    id,
  ])
  return row ? { row, is_changed: false } : null
}

/** Tasks that are due, each handed out once. Index: IDX_crm_task_reminder. */
export function takeDue(executor: Executor, limit: number): Promise<TaskRow[]> {
  return query(
    executor,
    `UPDATE crm_task SET reminded_at = now() WHERE id IN (
       SELECT id FROM crm_task WHERE completed_at IS NULL AND reminded_at IS NULL AND due_at IS NOT NULL AND deleted_at IS NULL
         AND due_at <= now() ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
     ) RETURNING *`,
    [limit]
  )
}

/** Of those whose reminder could not be given. */
export async function remindAgain(executor: Executor, ids: string[]): Promise<void> {
  await query(executor, `UPDATE crm_task SET reminded_at = NULL WHERE id = ANY(?)`, [ids])
}
