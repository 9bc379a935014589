import type { Visibility } from "../../../types/routing"
import type { TimelinePage } from "../../../types/timeline"
import { query, type Executor } from "../../../utils/database"
import type { ConversationRow, MessageRow } from "./rows"

/** Whoever reads a contact's timeline. */
export interface TimelineReader {
  visibility: Visibility
  /** Whether they may read what was said before, whoever had it. */
  reads_records: boolean
}

interface Condition {
  sql: string
  bindings: unknown[]
}

/** The same as the permission policy says of one conversation, for many. */
export function isReadable({ visibility, reads_records }: TimelineReader): Condition {
  if (visibility.everything) return { sql: "true", bindings: [] }
  const { user_id, department_ids, queue_ids, account_queue } = visibility
  return {
    sql: `(c.assignee_id = ? OR c.department_id = ANY(?) OR (c.status = 'closed' AND ?)
      OR (c.assignee_id IS NULL AND c.status <> 'closed' AND (c.department_id = ANY(?) OR (c.department_id IS NULL AND ?))))`,
    bindings: [user_id, department_ids, reads_records, queue_ids, account_queue],
  }
}

/** A customer's conversations, those that changed last first. Index: IDX_inbox_conversation_customer. */
export function conversationsOf(
  executor: Executor,
  { customer_id, after, limit }: TimelinePage,
  reader: TimelineReader
): Promise<ConversationRow[]> {
  const readable = isReadable(reader)
  return query(
    executor,
    `SELECT c.* FROM inbox_conversation c WHERE c.customer_id = ? AND c.deleted_at IS NULL AND ${readable.sql}
       ${after ? "AND (c.last_activity_at, c.id) < (?, ?)" : ""}
     ORDER BY c.last_activity_at DESC, c.id DESC LIMIT ?`,
    [customer_id, ...readable.bindings, ...(after ? [after.at, after.id] : []), limit]
  )
}

export type TransferRow = Pick<MessageRow, "id" | "conversation_id" | "details" | "created_at"> & {
  number: number
}

/** Who gave a customer's conversations to whom, newest first. Index: IDX_inbox_message_timeline, of each address. */
export function transfersOf(
  executor: Executor,
  { customer_id, after, limit }: TimelinePage,
  reader: TimelineReader
): Promise<TransferRow[]> {
  const readable = isReadable(reader)
  return query(
    executor,
    `SELECT t.* FROM inbox_contact_identity i CROSS JOIN LATERAL (
       SELECT m.id, m.conversation_id, m.details, m.created_at, c.number FROM inbox_message m
       JOIN inbox_conversation c ON c.id = m.conversation_id
       WHERE m.timeline_identity_id = i.id AND m.deleted_at IS NULL AND c.deleted_at IS NULL AND ${readable.sql}
         ${after ? "AND (m.created_at, m.id) < (?, ?)" : ""}
       ORDER BY m.created_at DESC, m.id DESC LIMIT ?
     ) t WHERE i.customer_id = ? AND i.deleted_at IS NULL ORDER BY t.created_at DESC, t.id DESC LIMIT ?`,
    [...readable.bindings, ...(after ? [after.at, after.id] : []), limit, customer_id, limit]
  )
}
