import type { AgentAvailability } from "../../../types/http/agent"
import { lockNames, newId, query, type Executor } from "../../../utils/database"

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

/**
 * A stream has opened.
 * @param must_tell whether its browser says that it is awake, and counts for no longer than it does
 * @returns whether the user was away until now
 */
export async function openConnection(
  executor: Executor,
  { user_id, must_tell }: { user_id: string; must_tell: boolean }
): Promise<{ id: string; has_come: boolean }> {
  await lockPresence(executor)
  const id = newId("iconn")
  await query(
    executor,
    `INSERT INTO inbox_connection (id, user_id, expires_at, awake_until)
     VALUES (?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?))`,
    [id, user_id, PROCESS_LEASE_SECONDS, must_tell ? BROWSER_LEASE_SECONDS : null]
  )
  const arrived = await connect(executor, [user_id])
  return { id, has_come: arrived.length > 0 }
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

/** The process that serves these streams says that they are open still. */
export async function renewConnections(executor: Executor, ids: string[]): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_connection SET expires_at = now() + make_interval(secs => ?) WHERE id = ANY(?)`,
    [PROCESS_LEASE_SECONDS, ids]
  )
}

/**
 * A browser says that it is awake. One that slept for so long that it was given up comes back with that.
 * @returns whether the user was away until now
 */
export async function tellAlive(executor: Executor, userId: string): Promise<boolean> {
  const renewed = await query(
    executor,
    `UPDATE inbox_connection SET awake_until = now() + make_interval(secs => ?)
     WHERE user_id = ? AND awake_until IS NOT NULL RETURNING id`,
    [BROWSER_LEASE_SECONDS, userId]
  )
  if (renewed.length) return false
  await lockPresence(executor)
  await query(
    executor,
    `INSERT INTO inbox_connection (id, user_id, expires_at, awake_until)
     VALUES (?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?))
     ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at, awake_until = excluded.awake_until`,
    [`iconn_${userId}`, userId, BROWSER_LEASE_SECONDS, BROWSER_LEASE_SECONDS]
  )
  return (await connect(executor, [userId])).length > 0
}

/** A stream has ended: its agent is gone unless another one opens soon. */
export async function closeConnection(executor: Executor, id: string): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_connection SET expires_at = now() + make_interval(secs => ?) WHERE id = ?`,
    [GRACE_SECONDS, id]
  )
}

/** Forgets streams without a sign of life. @returns the users of whom none is left */
export async function dropDeadConnections(executor: Executor): Promise<string[]> {
  await lockPresence(executor)
  const dead = await query<{ user_id: string }>(
    executor,
    `DELETE FROM inbox_connection WHERE expires_at <= now() OR awake_until <= now() RETURNING user_id`
  )
  if (!dead.length) return []
  const rows = await query<{ user_id: string }>(
    executor,
    `UPDATE inbox_presence p SET is_connected = false, offline_since = now(), updated_at = now()
     WHERE p.user_id = ANY(?) AND p.is_connected
       AND NOT EXISTS (SELECT 1 FROM inbox_connection c WHERE c.user_id = p.user_id) RETURNING p.user_id`,
    [dead.map(({ user_id }) => user_id)]
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
