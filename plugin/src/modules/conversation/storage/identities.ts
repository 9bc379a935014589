import type { ContactProfile } from "../../../types/channel"
import { phoneKey } from "../../../utils/phone-key"
import { lockNames, newId, query, toJson, type Executor } from "./database"
import type { IdentityRow } from "./rows"

interface Wanted {
  channel_id: string
  contact: ContactProfile
}

/** Finds the identity of a contact among those loaded; see `IdentityBook`. */
export class IdentityBook {
  readonly rows = new Map<string, IdentityRow>()

  add(rows: IdentityRow[]): void {
    for (const row of rows) this.rows.set(row.id, row)
  }

  /**
   * User id first, then the number exactly, then its other form when that is one person only: the old
   * and the new Brazilian form are the same subscriber, an Argentine landline is not its mobile.
   */
  find(channelId: string, contact: ContactProfile): IdentityRow | undefined {
    const candidates = [...this.rows.values()].filter((row) => row.channel_id === channelId)
    const byUserId = contact.user_id && candidates.find((row) => row.user_id === contact.user_id)
    if (byUserId) return byUserId
    if (!contact.wa_id) return undefined
    const byNumber = candidates.find((row) => row.wa_id === contact.wa_id)
    if (byNumber) return byNumber
    const key = phoneKey(contact.wa_id)
    const byKey = candidates.filter((row) => row.phone_key === key && (!row.user_id || !contact.user_id))
    return byKey.length === 1 ? byKey[0] : undefined
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
