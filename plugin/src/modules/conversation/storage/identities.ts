import type { ContactProfile } from "../../../types/channel"
import { isSameSubscriber, phoneKey } from "../../../utils/phone-key"
import { lockNames, newId, query, toJson, type Executor } from "./database"
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

/** Indexes: IDX_inbox_identity_user_id, IDX_inbox_identity_phone_key. Locked in id order. */
async function loadIdentities(executor: Executor, wanted: Wanted[]): Promise<IdentityRow[]> {
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
     ) ORDER BY id FOR UPDATE`,
    [toJson(keys)]
  )
}

/**
 * The identity of every contact, created where there is none. Each one found is locked until the end of
 * the transaction, so that a contact's messages are stored one batch after the other.
 */
export async function findOrCreateIdentities(executor: Executor, wanted: Wanted[]): Promise<IdentityBook> {
  const book = new IdentityBook()
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
    avatar_url: null,
    customer_id: null,
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
       updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS n(id text, user_id text, wa_id text, phone_key text, username text,
       profile_name text, last_inbound_at timestamptz, service_window_expires_at timestamptz)
     WHERE i.id = n.id`,
    [toJson(news)]
  )
}
