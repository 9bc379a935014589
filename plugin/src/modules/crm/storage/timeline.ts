import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { TimelinePage } from "../../../types/timeline"

export interface TimelineEntryRow {
  id: string
  customer_id: string
  kind: string
  title: string
  text: string | null
  url: string | null
  actor_id: string | null
  actor_name: string | null
  data: Record<string, unknown>
  key: string | null
  occurred_at: Date
  edited_at: Date | null
}

export type NewTimelineEntry = Omit<TimelineEntryRow, "id" | "edited_at">

/** Adds entries; one whose key is known already adds nothing. @returns those that were added */
export function insertEntries(executor: Executor, entries: NewTimelineEntry[]): Promise<TimelineEntryRow[]> {
  return query(
    executor,
    `INSERT INTO crm_timeline_entry (id, customer_id, kind, title, text, url, actor_id, actor_name, data, key, occurred_at)
     SELECT id, customer_id, kind, title, text, url, actor_id, actor_name, data, key, date_trunc('milliseconds', occurred_at)
     FROM jsonb_to_recordset(?::jsonb) AS e(id text, customer_id text, kind text, title text, text text, url text,
       actor_id text, actor_name text, data jsonb, key text, occurred_at timestamptz)
     ON CONFLICT (key) WHERE key IS NOT NULL AND deleted_at IS NULL DO NOTHING RETURNING *`,
    [toJson(entries.map((entry) => ({ ...entry, id: newId("tlent") })))]
  )
}

/** Newest first, by keyset. Indexes: IDX_crm_timeline_entry_customer, IDX_crm_timeline_entry_kind. */
export function listEntries(
  executor: Executor,
  { customer_id, after, limit }: TimelinePage,
  kinds: { only: string[] } | { all: true }
): Promise<TimelineEntryRow[]> {
  const only = "only" in kinds ? kinds.only : null
  return query(
    executor,
    `SELECT * FROM crm_timeline_entry WHERE customer_id = ? AND deleted_at IS NULL
       ${only ? "AND kind = ANY(?)" : ""} ${after ? "AND (occurred_at, id) < (?, ?)" : ""}
     ORDER BY occurred_at DESC, id DESC LIMIT ?`,
    [customer_id, ...(only ? [only] : []), ...(after ? [after.at, after.id] : []), limit]
  )
}

export async function findEntry(executor: Executor, id: string): Promise<TimelineEntryRow | null> {
  const [row] = await query<TimelineEntryRow>(
    executor,
    `SELECT * FROM crm_timeline_entry WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}

export async function deleteEntry(executor: Executor, id: string): Promise<void> {
  await query(executor, `DELETE FROM crm_timeline_entry WHERE id = ?`, [id])
}

/** @returns whether there is such a note */
export async function editNote(executor: Executor, id: string, text: string): Promise<boolean> {
  const rows = await query(
    executor,
    `UPDATE crm_timeline_entry SET text = ?, edited_at = now(), updated_at = now()
     WHERE id = ? AND kind = 'note' AND deleted_at IS NULL RETURNING id`,
    [text, id]
  )
  return rows.length > 0
}
