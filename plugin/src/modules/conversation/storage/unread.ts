import { query, type Executor } from "../../../utils/database"

const LIMIT = 100

/** Open conversations of somebody that hold something unread, newest first. Index: IDX_inbox_conversation_mine. */
export async function unreadOf(executor: Executor, userId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    executor,
    `SELECT id FROM inbox_conversation WHERE assignee_id = ? AND status <> 'closed' AND unread_count > 0
       AND deleted_at IS NULL ORDER BY last_activity_at DESC, id DESC LIMIT ${LIMIT}`,
    [userId]
  )
  return rows.map(({ id }) => id)
}
