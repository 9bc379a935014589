import type { ContactEvent, ContactProfile } from "../../../types/channel"
import { isSameSubscriber, phoneKey } from "../../../utils/phone-key"
import { lockNames, newId, query, toJson, type Executor } from "../../../utils/database"
import type { IdentityRow } from "./rows"

interface Wanted {
  channel_id: string
  contact: ContactProfile
}

/** The identities a batch is about, found by any of their ids. */
export class IdentityBook {
  private readonly byUserId = new Map<string, IdentityRow>()
  private readonly byNumber = new Map<string, IdentityRow>()
  /** By id inside: the same identity may be loaded twice. */
  private readonly byPhoneKey = new Map<string, Map<string, IdentityRow>>()

  add(rows: IdentityRow[]): void {
    for (const row of rows) {
      if (row.user_id) this.byUserId.set(`${row.channel_id} ${row.user_id}`, row)
      if (row.wa_id) this.byNumber.set(`${row.channel_id} ${row.wa_id}`, row)
      if (row.phone_key) this.sharing(row.channel_id, row.phone_key).set(row.id, row)
    }
  }

  /**
   * User id first, then the number exactly, then its other form when that is one person only: the old
   * and the new Brazilian form are the same subscriber, an Argentine landline is not its mobile.
   */
  find(channelId: string, contact: ContactProfile): IdentityRow | undefined {
    const byUserId = contact.user_id && this.holderOfUserId(channelId, contact.user_id)
    if (byUserId) return byUserId
    if (!contact.wa_id) return undefined
    const byNumber = this.holderOfNumber(channelId, contact.wa_id)
    if (byNumber) return byNumber
    const { user_id, wa_id } = contact
    const sharing = [...this.sharing(channelId, phoneKey(wa_id)).values()]
    const candidates = sharing.filter(
      (row) => (!row.user_id || !user_id) && (!row.wa_id || isSameSubscriber(row.wa_id, wa_id))
    )
    return candidates.length === 1 ? candidates[0] : undefined
  }

  holderOfUserId(channelId: string, userId: string): IdentityRow | undefined {
    return this.byUserId.get(`${channelId} ${userId}`)
  }

  holderOfNumber(channelId: string, waId: string): IdentityRow | undefined {
    return this.byNumber.get(`${channelId} ${waId}`)
  }

  private sharing(channelId: string, key: string): Map<string, IdentityRow> {
    const name = `${channelId} ${key}`
    const rows = this.byPhoneKey.get(name) ?? new Map()
    this.byPhoneKey.set(name, rows)
    return rows
  }
}

const lockNamesOf = ({ channel_id, contact }: Wanted) => [
  ...(contact.user_id ? [`identity:${channel_id}:u:${contact.user_id}`] : []),
  ...(contact.wa_id ? [`identity:${channel_id}:p:${phoneKey(contact.wa_id)}`] : []),
]

/** Whom an address belongs to, if anybody wrote from it or was written to. Index: IDX_inbox_identity_phone_key. */
export async function findByAddress(
  executor: Executor,
  channelId: string,
  contact: ContactProfile
): Promise<IdentityRow | null> {
  const book = new IdentityBook()
  book.add(await loadIdentities(executor, [{ channel_id: channelId, contact }], ""))
  return book.find(channelId, contact) ?? null
}

/** The address a customer was last heard of at on a channel. Index: IDX_inbox_identity_customer_id. */
export async function findByCustomer(
  executor: Executor,
  channelId: string,
  customerId: string
): Promise<IdentityRow | null> {
  const [row] = await query<IdentityRow>(
    executor,
    `SELECT * FROM inbox_contact_identity WHERE customer_id = ? AND channel_id = ? AND deleted_at IS NULL
     ORDER BY last_inbound_at DESC NULLS LAST, id DESC LIMIT 1`,
    [customerId, channelId]
  )
  return row ?? null
}

/** Numbers the newest contacts of a channel have: they say which country it serves. Index: the primary key. */
export async function recentNumbers(executor: Executor, channelId: string): Promise<string[]> {
  const rows = await query<{ wa_id: string }>(
    executor,
    `SELECT wa_id FROM inbox_contact_identity WHERE channel_id = ? AND wa_id IS NOT NULL AND deleted_at IS NULL
     ORDER BY id DESC LIMIT 50`,
    [channelId]
  )
  return rows.map(({ wa_id }) => wa_id)
}

/**
 * In id order. `NO KEY`, as everywhere here: a stronger lock would keep out whoever adds rows that refer to these, and
 * whoever closes their conversation would wait for us while we wait for them.
 * Indexes: IDX_inbox_identity_user_id, IDX_inbox_identity_phone_key.
 */
async function loadIdentities(
  executor: Executor,
  wanted: Wanted[],
  lock: "FOR NO KEY UPDATE" | "" = "FOR NO KEY UPDATE"
): Promise<IdentityRow[]> {
  const keys = wanted.map(({ channel_id, contact }) => ({
    channel_id,
    user_id: contact.user_id,
    phone_key: contact.wa_id && phoneKey(contact.wa_id),
  }))
  return query<IdentityRow>(
    executor,
    `WITH wanted AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS w(channel_id text, user_id text, phone_key text)
     )
     SELECT * FROM inbox_contact_identity WHERE id IN (
       SELECT i.id FROM wanted w JOIN inbox_contact_identity i
         ON i.channel_id = w.channel_id AND i.user_id = w.user_id AND i.user_id IS NOT NULL AND i.deleted_at IS NULL
       UNION
       SELECT i.id FROM wanted w JOIN inbox_contact_identity i
         ON i.channel_id = w.channel_id AND i.phone_key = w.phone_key AND i.phone_key IS NOT NULL AND i.deleted_at IS NULL
     ) ORDER BY id ${lock}`,
    [toJson(keys)]
  )
}

/**
 * The identity of every contact, created where there is none. Each one found is locked until the end of
 * the transaction, so that a contact's messages are stored one batch after the other.
 * @param book what is known already, to which is added
 */
export async function findOrCreateIdentities(
  executor: Executor,
  wanted: Wanted[],
  book = new IdentityBook()
): Promise<IdentityBook> {
  if (!wanted.length) return book
  book.add(await loadIdentities(executor, wanted))
  const isMissing = ({ channel_id, contact }: Wanted) => !book.find(channel_id, contact)
  let missing = wanted.filter(isMissing)
  if (!missing.length) return book
  await lockNames(executor, missing.flatMap(lockNamesOf))
  book.add(await loadIdentities(executor, missing))
  missing = missing.filter(isMissing)
  const created: IdentityRow[] = []
  for (const { channel_id, contact } of missing) {
    if (book.find(channel_id, contact)) continue
    const row = newIdentity(channel_id, contact)
    created.push(row)
    book.add([row])
  }
  await insertIdentities(executor, created)
  return book
}

function newIdentity(channelId: string, contact: ContactProfile): IdentityRow {
  return {
    id: newId("cident"),
    channel_id: channelId,
    user_id: contact.user_id,
    wa_id: contact.wa_id,
    phone_key: contact.wa_id && phoneKey(contact.wa_id),
    username: contact.username,
    profile_name: contact.profile_name,
    customer_name: null,
    customer_named_at: null,
    avatar_file_id: null,
    profile_fetched_at: null,
    customer_id: null,
    marketing_opt_out_at: null,
    last_inbound_at: null,
    service_window_expires_at: null,
  }
}

async function insertIdentities(executor: Executor, rows: IdentityRow[]): Promise<void> {
  if (!rows.length) return
  await query(
    executor,
    `INSERT INTO inbox_contact_identity (id, channel_id, user_id, wa_id, phone_key, username, profile_name)
     SELECT id, channel_id, user_id, wa_id, phone_key, username, profile_name
     FROM jsonb_to_recordset(?::jsonb)
       AS i(id text, channel_id text, user_id text, wa_id text, phone_key text, username text, profile_name text)`,
    [toJson(rows)]
  )
}

/** A contact's new address or wish, see `ContactEvent`. */
export type ContactChange = Wanted & Pick<ContactEvent, "next" | "accepts_marketing" | "occurred_at">

/**
 * Follows people to their new ids. Somebody nobody knows yet stays unknown; ids that are another
 * identity's already stay there, since the person wrote from them before we heard of the change.
 * @returns the book of those found, under their old ids and their new ones, and whose wishes have changed
 */
export async function applyContactChanges(
  executor: Executor,
  changes: ContactChange[]
): Promise<{ book: IdentityBook; wishes: string[] }> {
  const book = new IdentityBook()
  const wishes: string[] = []
  if (!changes.length) return { book, wishes }
  const nextIds = changes.map(({ channel_id, contact, next }) => ({
    channel_id,
    contact: { ...contact, user_id: next?.user_id ?? null, wa_id: next?.wa_id ?? null },
  }))
  const rows = await loadIdentities(executor, [...changes, ...nextIds])
  book.add(rows)
  for (const change of changes) {
    const identity = book.find(change.channel_id, change.contact)
    if (!identity) continue
    const { user_id, wa_id } = free(book, identity.id, change.channel_id, {
      user_id: change.next?.user_id ?? null,
      wa_id: change.next?.wa_id ?? null,
    })
    identity.user_id = user_id ?? identity.user_id
    identity.wa_id = wa_id ?? identity.wa_id
    identity.phone_key = identity.wa_id && phoneKey(identity.wa_id)
    book.add([identity])
    if (change.accepts_marketing !== undefined) wishes.push(identity.id)
    await query(
      executor,
      `UPDATE inbox_contact_identity SET user_id = ?, wa_id = ?, phone_key = ?, updated_at = now(),
         marketing_opt_out_at = CASE ?::text WHEN 'true' THEN NULL WHEN 'false' THEN ?::timestamptz ELSE marketing_opt_out_at END
       WHERE id = ?`,
      [
        identity.user_id,
        identity.wa_id,
        identity.phone_key,
        change.accepts_marketing === undefined ? "" : String(change.accepts_marketing),
        change.occurred_at,
        identity.id,
      ]
    )
  }
  return { book, wishes }
}

/** Ids of the contact that no other identity of the channel holds: those may be kept. */
export function free(
  book: IdentityBook,
  id: string,
  channelId: string,
  { user_id, wa_id }: Pick<ContactProfile, "user_id" | "wa_id">
): Pick<ContactProfile, "user_id" | "wa_id"> {
  const isFree = (holder: { id: string } | undefined) => !holder || holder.id === id
  return {
    user_id: user_id && isFree(book.holderOfUserId(channelId, user_id)) ? user_id : null,
    wa_id: wa_id && isFree(book.holderOfNumber(channelId, wa_id)) ? wa_id : null,
  }
}

/** What a contact's newest messages teach us about them. */
export interface IdentityNews {
  id: string
  user_id: string | null
  wa_id: string | null
  phone_key: string | null
  username: string | null
  profile_name: string | null
  /** Of the newest message that opens the window; null when none did. */
  last_inbound_at: Date | null
  service_window_expires_at: Date | null
}

/** Ids and names given win over those kept; the window only ever grows here. */
export async function updateIdentities(executor: Executor, news: IdentityNews[]): Promise<void> {
  if (!news.length) return
  await query(
    executor,
    `UPDATE inbox_contact_identity AS i SET
       user_id = coalesce(n.user_id, i.user_id),
       wa_id = coalesce(n.wa_id, i.wa_id),
       phone_key = coalesce(n.phone_key, i.phone_key),
       username = coalesce(n.username, i.username),
       profile_name = coalesce(n.profile_name, i.profile_name),
       last_inbound_at = greatest(i.last_inbound_at, n.last_inbound_at),
       service_window_expires_at = greatest(i.service_window_expires_at, n.service_window_expires_at),
       is_window_open = i.is_window_open OR coalesce(n.service_window_expires_at > now(), false),
       updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS n(id text, user_id text, wa_id text, phone_key text, username text,
       profile_name text, last_inbound_at timestamptz, service_window_expires_at timestamptz)
     WHERE i.id = n.id`,
    [toJson(news)]
  )
}
