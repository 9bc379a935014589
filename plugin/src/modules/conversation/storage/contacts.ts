import { phoneKey } from "../../../utils/phone-key"
import { lockNames, newId, query, toJson, type Executor } from "../../../utils/database"
import { appendEvents, eventsOfContacts, topicsOf } from "./events"
import type { ConversationRow, IdentityRow } from "./rows"

/** Whether every existing customer's name and numbers were learned. */
const CUSTOMERS_INDEXED = "customers_indexed"

export async function areCustomersIndexed(executor: Executor): Promise<boolean> {
  return (
    (await query(executor, `SELECT key FROM inbox_setting WHERE key = ?`, [CUSTOMERS_INDEXED])).length > 0
  )
}

export async function markCustomersIndexed(executor: Executor): Promise<void> {
  await query(
    executor,
    `INSERT INTO inbox_setting (key, value) VALUES (?, 'true') ON CONFLICT (key) DO NOTHING`,
    [CUSTOMERS_INDEXED]
  )
}

export interface CustomerName {
  customer_id: string
  /** Null while they have none. */
  name: string | null
  /** When the customer was last changed, as it was read: what is read late does not undo what is newer. */
  named_at: Date
}

/**
 * Calls the contacts of these customers by their names, and tells the screens where that shows.
 * @returns whether it shows anywhere. Index: IDX_inbox_identity_customer_id.
 */
export async function nameContacts(executor: Executor, customers: CustomerName[]): Promise<boolean> {
  if (!customers.length) return false
  const renamed = await query<{ id: string; shows: boolean }>(
    executor,
    `WITH news AS (
       SELECT i.id, n.name, n.named_at,
         coalesce(i.customer_name, i.profile_name) IS DISTINCT FROM coalesce(n.name, i.profile_name) AS shows
       FROM jsonb_to_recordset(?::jsonb) AS n(customer_id text, name text, named_at timestamptz)
       JOIN inbox_contact_identity i ON i.customer_id = n.customer_id AND i.deleted_at IS NULL
       WHERE coalesce(i.customer_named_at <= n.named_at, true) AND (i.customer_name, i.customer_named_at)
         IS DISTINCT FROM (n.name, n.named_at) ORDER BY i.id FOR NO KEY UPDATE OF i)
     UPDATE inbox_contact_identity AS i SET customer_name = news.name, customer_named_at = news.named_at,
       updated_at = now()
     FROM news WHERE i.id = news.id RETURNING i.id, news.shows`,
    [toJson(customers)]
  )
  const shown = renamed.filter(({ shows }) => shows).map(({ id }) => id)
  await appendEvents(executor, await eventsOfContacts(executor, shown))
  return shown.length > 0
}

export interface CustomerPhones {
  customer_id: string
  /** International digits. */
  phones: string[]
}

/** Replaces what is known of these customers' numbers. */
export async function replacePhones(executor: Executor, customers: CustomerPhones[]): Promise<void> {
  if (!customers.length) return
  await query(executor, `DELETE FROM inbox_contact_phone WHERE customer_id = ANY(?)`, [
    customers.map(({ customer_id }) => customer_id),
  ])
  const rows = customers.flatMap(({ customer_id, phones }) =>
    [...new Set(phones)].map((phone) => ({
      id: newId("cphone"),
      customer_id,
      phone,
      phone_key: phoneKey(phone),
    }))
  )
  if (!rows.length) return
  await query(
    executor,
    `INSERT INTO inbox_contact_phone (id, customer_id, phone, phone_key)
     SELECT id, customer_id, phone, phone_key
     FROM jsonb_to_recordset(?::jsonb) AS p(id text, customer_id text, phone text, phone_key text)
     ON CONFLICT (customer_id, phone) WHERE deleted_at IS NULL DO NOTHING`,
    [toJson(rows)]
  )
}

/** Customers with this number in any of its forms. Index: IDX_inbox_contact_phone_key. */
export async function customersByPhone(
  executor: Executor,
  phone: string
): Promise<{ customer_id: string; is_exact: boolean }[]> {
  const rows = await query<{ customer_id: string; is_exact: boolean }>(
    executor,
    `SELECT customer_id, bool_or(phone = ?) AS is_exact FROM inbox_contact_phone
     WHERE phone_key = ? GROUP BY customer_id ORDER BY customer_id`,
    [phone, phoneKey(phone)]
  )
  return rows
}

/**
 * Locks a person for the rest of the transaction: by number, so that their identities on two channels
 * cannot make two customers of them, else by identity. Answers the identity as it is now.
 */
export async function lockContact(executor: Executor, identityId: string): Promise<IdentityRow | null> {
  const read = () =>
    query<IdentityRow>(executor, `SELECT * FROM inbox_contact_identity WHERE id = ? AND deleted_at IS NULL`, [
      identityId,
    ])
  const [identity] = await read()
  if (!identity) return null
  await lockNames(executor, [`contact:${identity.phone_key ?? identity.id}`])
  const [current] = await read()
  return current ?? null
}

/** Says who a contact is, on the identity and on its conversations, and tells the screens. */
export async function assignCustomer(
  executor: Executor,
  identityId: string,
  { customer_id: customerId, name, named_at }: CustomerName,
  candidates: string[]
): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_contact_identity SET customer_id = ?, candidate_customer_ids = ?, customer_name = ?,
       customer_named_at = ?, updated_at = now() WHERE id = ?`,
    [customerId, candidates.length ? candidates : null, name, named_at, identityId]
  )
  const conversations = await query<ConversationRow>(
    executor,
    `UPDATE inbox_conversation SET customer_id = ?, updated_at = now() WHERE identity_id = ? AND deleted_at IS NULL RETURNING *`,
    [customerId, identityId]
  )
  await appendEvents(
    executor,
    conversations.map((conversation) => ({
      type: "conversation.updated",
      conversation_id: conversation.id,
      message_id: null,
      topics: topicsOf(conversation),
    }))
  )
}

/** Contacts a lost job left without a customer. Index: IDX_inbox_identity_unresolved. */
export async function unresolvedIdentities(executor: Executor): Promise<string[]> {
  const rows = await query<{ id: string }>(
    executor,
    `SELECT id FROM inbox_contact_identity
     WHERE customer_id IS NULL AND deleted_at IS NULL AND created_at < now() - interval '10 seconds'
     ORDER BY created_at LIMIT 200`
  )
  return rows.map(({ id }) => id)
}

export async function findIdentity(executor: Executor, id: string): Promise<IdentityRow | null> {
  const [row] = await query<IdentityRow>(
    executor,
    `SELECT * FROM inbox_contact_identity WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}

/** What the platform told of a person; what it left out stays as it was. */
export async function saveProfile(
  executor: Executor,
  id: string,
  profile: Pick<IdentityRow, "profile_name" | "username" | "avatar_file_id">
): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_contact_identity SET profile_name = coalesce(?, profile_name), username = coalesce(?, username),
       avatar_file_id = coalesce(?, avatar_file_id), profile_fetched_at = now(), updated_at = now() WHERE id = ?`,
    [profile.profile_name, profile.username, profile.avatar_file_id, id]
  )
  await appendEvents(executor, await eventsOfContacts(executor, [id]))
}

/** Whether somebody has an open conversation with a contact. Index: IDX_inbox_conversation_mine. */
export async function servesContact(
  executor: Executor,
  userId: string,
  { customer_id, identity_id }: { customer_id: string | null; identity_id: string | null }
): Promise<boolean> {
  const rows = await query(
    executor,
    `SELECT id FROM inbox_conversation WHERE assignee_id = ? AND status <> 'closed' AND deleted_at IS NULL
       AND (customer_id = ? OR identity_id = ?) LIMIT 1`,
    [userId, customer_id, identity_id]
  )
  return rows.length > 0
}

/** Where these customers can be reached, the address they were last heard of first. Index: IDX_inbox_identity_customer_id. */
export function identitiesOf(executor: Executor, customerIds: string[]): Promise<IdentityRow[]> {
  return query(
    executor,
    `SELECT * FROM inbox_contact_identity WHERE customer_id = ANY(?) AND deleted_at IS NULL
     ORDER BY last_inbound_at DESC NULLS LAST, id LIMIT 100`,
    [customerIds]
  )
}

/** Other customers who have one of this one's numbers. Indexes: IDX_inbox_contact_phone_key and the one by customer. */
export async function sharePhone(executor: Executor, customerId: string, limit: number): Promise<string[]> {
  const rows = await query<{ customer_id: string }>(
    executor,
    `SELECT DISTINCT other.customer_id FROM inbox_contact_phone mine
     JOIN inbox_contact_phone other ON other.phone_key = mine.phone_key AND other.customer_id <> mine.customer_id
       AND other.deleted_at IS NULL
     WHERE mine.customer_id = ? AND mine.deleted_at IS NULL ORDER BY 1 LIMIT ?`,
    [customerId, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** How many conversations somebody has had, over all of their addresses. */
export async function countConversations(executor: Executor, customerId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    executor,
    `SELECT count(*)::int AS count FROM inbox_conversation WHERE customer_id = ? AND deleted_at IS NULL`,
    [customerId]
  )
  return row?.count ?? 0
}
