import type { AgentAvailability } from "../../../types/http/agent"
import { lockNames, newId, query, toJson, type Executor } from "../../../utils/database"

/** How long a stream counts as open after its process last said so. */
export const PROCESS_LEASE_SECONDS = 30
/** How long a browser counts as awake after it last said so: timers of hidden tabs run once a minute. */
const BROWSER_LEASE_SECONDS = 100
/** A page that is reloaded, or a laptop that changes its network, is back within this. */
export const GRACE_SECONDS = 8

/**
 * Coming and going are decided one after the other: else a stream that opens while another is found dead
 * would leave its agent offline.
 */
const lockPresence = (executor: Executor) => lockNames(executor, ["inbox:presence"])

/** One open stream of an agent. */
export interface Stream {
  id: string
  user_id: string
  /** Whether its browser says that it is awake, and counts for no longer than it does. */
  must_tell: boolean
}

/**
 * A stream has opened.
 * @returns whether the user was away until now
 */
export async function openConnection(
  executor: Executor,
  opened: Omit<Stream, "id">
): Promise<{ id: string; has_come: boolean }> {
  await lockPresence(executor)
  const id = newId("iconn")
  await insertConnections(executor, [{ id, ...opened }])
  const arrived = await connect(executor, [opened.user_id])
  return { id, has_come: arrived.length > 0 }
}

async function insertConnections(executor: Executor, streams: Stream[]): Promise<void> {
  await query(
    executor,
    `INSERT INTO inbox_connection (id, user_id, expires_at, awake_until)
     SELECT s.id, s.user_id, now() + make_interval(secs => ?), CASE WHEN s.must_tell THEN now() + make_interval(secs => ?) END
     FROM jsonb_to_recordset(?::jsonb) AS s(id text, user_id text, must_tell boolean)
     ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at`,
    [PROCESS_LEASE_SECONDS, BROWSER_LEASE_SECONDS, toJson(streams)]
  )
}

/** Marks users as there; answers those who were not. */
async function connect(executor: Executor, userIds: string[]): Promise<string[]> {
  const rows = await query<{ user_id: string }>(
    executor,
    `INSERT INTO inbox_presence (user_id, is_connected) SELECT DISTINCT unnest(?::text[]), true
     ON CONFLICT (user_id) DO UPDATE SET is_connected = true, offline_since = NULL, updated_at = now()
     WHERE NOT inbox_presence.is_connected RETURNING user_id`,
    [userIds]
  )
  return rows.map(({ user_id }) => user_id)
}

/**
 * The process that serves these streams says that they are open still. Those that were given up meanwhile, while
 * the database was away for example, count again.
 * @returns the users who were away until now
 */
export async function renewConnections(executor: Executor, streams: Stream[]): Promise<string[]> {
  const known = await query<{ id: string }>(
    executor,
    `UPDATE inbox_connection SET expires_at = now() + make_interval(secs => ?) WHERE id = ANY(?) RETURNING id`,
    [PROCESS_LEASE_SECONDS, streams.map(({ id }) => id)]
  )
  const ids = new Set(known.map(({ id }) => id))
  const lost = streams.filter(({ id }) => !ids.has(id))
  if (!lost.length) return []
  await lockPresence(executor)
  await insertConnections(executor, lost)
  return connect(
    executor,
    lost.map(({ user_id }) => user_id)
  )
}

/**
 * A browser says that it is awake. One that slept for so long that it was given up comes back with that; where no
 * stream is open it says nothing, because the next one to open does.
 * @returns whether the user was away until now
 */
export async function tellAlive(executor: Executor, userId: string): Promise<boolean> {
  await lockPresence(executor)
  const renewed = await query(
    executor,
    `UPDATE inbox_connection SET awake_until = now() + make_interval(secs => ?)
     WHERE user_id = ? AND awake_until IS NOT NULL AND expires_at > now() RETURNING id`,
    [BROWSER_LEASE_SECONDS, userId]
  )
  return renewed.length > 0 && (await connect(executor, [userId])).length > 0
}

/** A stream has ended: its agent is gone unless another one opens soon. */
export async function closeConnection(executor: Executor, id: string): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_connection SET expires_at = now() + make_interval(secs => ?) WHERE id = ?`,
    [GRACE_SECONDS, id]
  )
}

/**
 * Forgets streams that nobody vouches for any more. Those of a sleeping browser stay: it may wake.
 * @returns the users who have no stream with somebody awake at it now
 */
export async function dropDeadConnections(executor: Executor): Promise<string[]> {
  await lockPresence(executor)
  await query(executor, `DELETE FROM inbox_connection WHERE expires_at <= now()`)
  const rows = await query<{ user_id: string }>(
    executor,
    `UPDATE inbox_presence p SET is_connected = false, offline_since = now(), updated_at = now()
     WHERE p.is_connected AND NOT EXISTS (
       SELECT 1 FROM inbox_connection c
       WHERE c.user_id = p.user_id AND (c.awake_until IS NULL OR c.awake_until > now())) RETURNING p.user_id`
  )
  return rows.map(({ user_id }) => user_id)
}

export async function chooseAvailability(
  executor: Executor,
  userId: string,
  chosen: AgentAvailability
): Promise<void> {
  await query(
    executor,
    `INSERT INTO inbox_presence (user_id, chosen) VALUES (?, ?)
     ON CONFLICT (user_id) DO UPDATE SET chosen = excluded.chosen, updated_at = now()`,
    [userId, chosen]
  )
}
