import { query, toJson, type Executor } from "../../../utils/database"
import { appendEvents, eventsOfContacts } from "./events"
import type { IdentityRow } from "./rows"

/** Whose word it is that needs a window, and how long theirs lasts. */
export interface WindowNeed {
  /**
   * Hours after the contact's last message in which this author may write, where that is less than the window that
   * is kept; null: as long as that is open.
   */
  hours: number | null
}

/** Whether a contact may be written to freely. */
export async function hasWindow(
  executor: Executor,
  identityId: string,
  { hours }: WindowNeed
): Promise<boolean> {
  const [row] = await query<{ is_open: boolean }>(
    executor,
    `SELECT coalesce(service_window_expires_at > now(), false)
       AND (?::float IS NULL OR coalesce(last_inbound_at + make_interval(secs => ?::float * 3600) > now(), false)) AS is_open
     FROM inbox_contact_identity WHERE id = ?`,
    [hours, hours, identityId]
  )
  return row?.is_open ?? false
}

/**
 * The platform says a window is closed: its word counts more than our clock, unless the contact has
 * written since. Answers the conversations concerned.
 */
export async function closeWindows(
  executor: Executor,
  refused: { conversation_id: string; occurred_at: Date }[]
): Promise<Set<string>> {
  if (!refused.length) return new Set()
  const rows = await query<{ conversation_id: string }>(
    executor,
    `UPDATE inbox_contact_identity AS i SET service_window_expires_at = now(), updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS r(conversation_id text, occurred_at timestamptz)
     JOIN inbox_conversation c ON c.id = r.conversation_id
     WHERE i.id = c.identity_id AND i.service_window_expires_at > now()
       AND (i.last_inbound_at IS NULL OR i.last_inbound_at <= r.occurred_at)
     RETURNING c.id AS conversation_id`,
    [toJson(refused.map(({ conversation_id, occurred_at }) => ({ conversation_id, occurred_at })))]
  )
  return new Set(rows.map(({ conversation_id }) => conversation_id))
}

/**
 * Templates the platform refused asked nobody to go on. Answers the conversations that wait for nobody any more.
 * Index: IDX_inbox_message_thread.
 */
export async function forgetResumes(
  executor: Executor,
  failed: { conversation_id: string; kind: string }[]
): Promise<Set<string>> {
  const ids = failed.flatMap(({ conversation_id, kind }) => (kind === "template" ? conversation_id : []))
  if (!ids.length) return new Set()
  const rows = await query<{ id: string }>(
    executor,
    `UPDATE inbox_conversation c SET resumed_at = NULL, updated_at = now()
     WHERE c.id = ANY(?) AND c.resumed_at IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM inbox_message m WHERE m.conversation_id = c.id AND m.kind = 'template' AND m.direction = 'outbound'
         AND m.status <> 'failed' AND m.created_at >= c.resumed_at)
     RETURNING c.id`,
    [ids]
  )
  return new Set(rows.map(({ id }) => id))
}

export interface ExpiredWindows {
  /** Not closed conversations of those whose window ended. */
  conversation_ids: string[]
  /** Whether as many ended as a batch holds: there may be more. */
  has_more: boolean
}

/**
 * Takes windows that have ended, the oldest first, and tells the screens. Each is taken by one of several workers,
 * once. Index: IDX_inbox_identity_window, which holds only windows whose end nobody has noticed.
 * @param tell says so elsewhere before it is settled: what dies in between is told again
 */
export async function expireWindows(
  executor: Executor,
  limit: number,
  tell: (conversationIds: string[]) => Promise<void>
): Promise<ExpiredWindows> {
  const expired = await query<Pick<IdentityRow, "id">>(
    executor,
    `UPDATE inbox_contact_identity SET is_window_open = false WHERE id IN (
       SELECT id FROM inbox_contact_identity
       WHERE is_window_open AND service_window_expires_at <= now() AND deleted_at IS NULL
       ORDER BY service_window_expires_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED
     ) RETURNING id`,
    [limit]
  )
  if (!expired.length) return { conversation_ids: [], has_more: false }
  const events = await eventsOfContacts(
    executor,
    expired.map(({ id }) => id)
  )
  const ids = events.map(({ conversation_id }) => conversation_id)
  await tell(ids)
  await appendEvents(executor, events)
  return { conversation_ids: ids, has_more: expired.length === limit }
}

/**
 * A channel's windows last longer or shorter than before: those of everybody who wrote lately are set anew.
 * @param hours of the new window; null: none
 */
export async function resetWindows(
  executor: Executor,
  channelId: string,
  hours: number | null
): Promise<void> {
  if (hours === null) return
  const changed = await query<{ id: string }>(
    executor,
    `UPDATE inbox_contact_identity SET service_window_expires_at = last_inbound_at + make_interval(secs => ?::float * 3600),
       is_window_open = is_window_open OR last_inbound_at + make_interval(secs => ?::float * 3600) > now(), updated_at = now()
     WHERE channel_id = ? AND last_inbound_at > now() - interval '30 days' AND deleted_at IS NULL
       AND service_window_expires_at IS DISTINCT FROM last_inbound_at + make_interval(secs => ?::float * 3600)
     RETURNING id`,
    [hours, hours, channelId, hours]
  )
  const ids = changed.map(({ id }) => id)
  await appendEvents(executor, await eventsOfContacts(executor, ids))
}
