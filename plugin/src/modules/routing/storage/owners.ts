import { query, type Executor } from "../../../utils/database"

/** Owners of these customers, by customer. Index: primary key. */
export async function ownersOf(executor: Executor, customerIds: string[]): Promise<Map<string, string>> {
  if (!customerIds.length) return new Map()
  const rows = await query<{ customer_id: string; owner_id: string }>(
    executor,
    `SELECT customer_id, owner_id FROM inbox_contact_owner WHERE customer_id = ANY(?) AND deleted_at IS NULL`,
    [customerIds]
  )
  return new Map(rows.map(({ customer_id, owner_id }) => [customer_id, owner_id]))
}

/** Gives customers an owner, or takes it away. */
export async function setOwners(
  executor: Executor,
  customerIds: string[],
  ownerId: string | null
): Promise<void> {
  if (ownerId === null) {
    await query(executor, `DELETE FROM inbox_contact_owner WHERE customer_id = ANY(?)`, [customerIds])
    return
  }
  await query(
    executor,
    `INSERT INTO inbox_contact_owner (customer_id, owner_id) SELECT DISTINCT unnest(?::text[]), ?
     ON CONFLICT (customer_id) DO UPDATE SET owner_id = excluded.owner_id, updated_at = now(), deleted_at = NULL`,
    [customerIds, ownerId]
  )
}
