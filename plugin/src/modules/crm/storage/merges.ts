import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { MergeRow, MovedThings } from "./rows"

/** What of a contact lies in this module. */
export interface CrmHoldings {
  deal_ids: string[]
  task_ids: string[]
  entry_ids: string[]
  companies: MovedThings["companies"]
  /** How many of the entries are notes. */
  notes: number
}

const idsOf = async (executor: Executor, table: string, customerId: string) =>
  (
    await query<{ id: string }>(
      executor,
      `SELECT id FROM ${table} WHERE customer_id = ? AND deleted_at IS NULL ORDER BY id`,
      [customerId]
    )
  ).map(({ id }) => id)

export async function holdingsOf(executor: Executor, from: string, into: string): Promise<CrmHoldings> {
  const [deal_ids, task_ids, entries, companies] = await Promise.all([
    idsOf(executor, "crm_deal", from),
    idsOf(executor, "crm_task", from),
    query<{ id: string; kind: string }>(
      executor,
      `SELECT id, kind FROM crm_timeline_entry WHERE customer_id = ? AND deleted_at IS NULL`,
      [from]
    ),
    query<MovedThings["companies"][number]>(
      executor,
      `SELECT m.company_id, m.role, EXISTS (SELECT 1 FROM crm_company_contact o WHERE o.company_id = m.company_id
         AND o.customer_id = ? AND o.deleted_at IS NULL) AS was_there
       FROM crm_company_contact m WHERE m.customer_id = ? AND m.deleted_at IS NULL`,
      [into, from]
    ),
  ])
  const notes = entries.filter(({ kind }) => kind === "note").length
  return { deal_ids, task_ids, entry_ids: entries.map(({ id }) => id), companies, notes }
}

/** Puts what a merge names under another customer; undoing calls it the other way round. */
export async function moveHoldings(
  executor: Executor,
  { deal_ids, task_ids, entry_ids }: Pick<MovedThings, "deal_ids" | "task_ids" | "entry_ids">,
  to: string
): Promise<void> {
  for (const [table, ids] of [
    ["crm_deal", deal_ids],
    ["crm_task", task_ids],
    ["crm_timeline_entry", entry_ids],
  ] as const) {
    if (ids.length) await query(executor, `UPDATE ${table} SET customer_id = ? WHERE id = ANY(?)`, [to, ids])
  }
}

/** Where the other is a member already, what they do there stays. */
export async function moveMemberships(
  executor: Executor,
  companies: MovedThings["companies"],
  from: string,
  to: string
): Promise<void> {
  if (!companies.length) return
  await query(executor, `DELETE FROM crm_company_contact WHERE customer_id = ? AND company_id = ANY(?)`, [
    from,
    companies.map(({ company_id }) => company_id),
  ])
  await addMemberships(executor, companies, to)
}

/** Of companies that still exist. */
export async function addMemberships(
  executor: Executor,
  companies: MovedThings["companies"],
  customerId: string
): Promise<void> {
  await query(
    executor,
    `INSERT INTO crm_company_contact (id, company_id, customer_id, role)
     SELECT m.id, m.company_id, ?, m.role FROM jsonb_to_recordset(?::jsonb) AS m(id text, company_id text, role text)
     JOIN crm_company c ON c.id = m.company_id
     ON CONFLICT (company_id, customer_id) WHERE deleted_at IS NULL DO NOTHING`,
    [customerId, toJson(companies.map(({ company_id, role }) => ({ id: newId("crmcc"), company_id, role })))]
  )
}

/** What was moved is known only when it has been. */
export async function updateMoved(executor: Executor, id: string, moved: MovedThings): Promise<void> {
  await query(executor, `UPDATE crm_merge SET moved = ?::jsonb, updated_at = now() WHERE id = ?`, [
    toJson(moved),
    id,
  ])
}

export async function insertMerge(
  executor: Executor,
  merge: Omit<MergeRow, "id" | "merged_at" | "undone_at">
): Promise<MergeRow | null> {
  const [row] = await query<MergeRow>(
    executor,
    `INSERT INTO crm_merge (id, into_customer_id, from_customer_id, from_name, moved, merged_by) VALUES (?, ?, ?, ?, ?::jsonb, ?)
     ON CONFLICT (from_customer_id) WHERE undone_at IS NULL AND deleted_at IS NULL DO NOTHING RETURNING *`,
    [
      newId("crmmerge"),
      merge.into_customer_id,
      merge.from_customer_id,
      merge.from_name,
      toJson(merge.moved),
      merge.merged_by,
    ]
  )
  return row ?? null
}

/** The last one into a customer that is not older than a day. Index: IDX_crm_merge_into. */
export async function undoableMerge(executor: Executor, into: string): Promise<MergeRow | null> {
  const [row] = await query<MergeRow>(
    executor,
    `SELECT * FROM crm_merge WHERE into_customer_id = ? AND undone_at IS NULL AND deleted_at IS NULL
       AND merged_at > now() - interval '1 day' ORDER BY merged_at DESC LIMIT 1`,
    [into]
  )
  return row ?? null
}

/** Of two who undo at once one does. */
export async function markUndone(executor: Executor, id: string): Promise<boolean> {
  const rows = await query(
    executor,
    `UPDATE crm_merge SET undone_at = now(), updated_at = now() WHERE id = ? AND undone_at IS NULL RETURNING id`,
    [id]
  )
  return rows.length > 0
}
