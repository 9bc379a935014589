import { query, type Executor } from "../../../utils/database"
import type { AgentRecord } from "../../../types/routing"

/** While nobody is an admin of the inbox, every user counts as one. Index: IDX_inbox_agent_role. */
const IS_FIRST_RUN = `NOT EXISTS (SELECT 1 FROM inbox_agent WHERE role = 'admin' AND is_active AND deleted_at IS NULL)`

const RECORD = `u.user_id, coalesce(a.role, 'admin') AS role, a.capacity, a.grants, coalesce(a.is_active, true) AS is_active,
  a.id IS NOT NULL AS has_profile, coalesce(p.chosen, 'online') AS chosen_availability,
  CASE WHEN p.is_connected THEN p.chosen ELSE 'offline' END AS availability, p.offline_since,
  ARRAY(SELECT m.department_id FROM inbox_department_member m JOIN inbox_department d ON d.id = m.department_id AND d.deleted_at IS NULL
        WHERE m.user_id = u.user_id AND m.deleted_at IS NULL ORDER BY m.department_id) AS department_ids`

const FROM_USERS = `LEFT JOIN inbox_agent a ON a.user_id = u.user_id AND a.deleted_at IS NULL
  LEFT JOIN inbox_presence p ON p.user_id = u.user_id
  WHERE a.id IS NOT NULL OR ${IS_FIRST_RUN}`

export async function isFirstRun(executor: Executor): Promise<boolean> {
  const [row] = await query<{ is_first_run: boolean }>(executor, `SELECT ${IS_FIRST_RUN} AS is_first_run`)
  return row!.is_first_run
}

/** Those of these users who are agents. Indexes: IDX_inbox_agent_user, IDX_inbox_department_member_user. */
export function findAgents(executor: Executor, userIds: string[]): Promise<AgentRecord[]> {
  return query<AgentRecord>(
    executor,
    `SELECT ${RECORD} FROM (SELECT DISTINCT unnest(?::text[]) AS user_id) u ${FROM_USERS} ORDER BY u.user_id`,
    [userIds]
  )
}

/** Every agent; users without a profile only when they have been here. */
export function everyAgent(executor: Executor): Promise<AgentRecord[]> {
  return query<AgentRecord>(
    executor,
    `SELECT ${RECORD} FROM (
       SELECT user_id FROM inbox_agent WHERE deleted_at IS NULL UNION SELECT user_id FROM inbox_presence
     ) u ${FROM_USERS} ORDER BY u.user_id`
  )
}

/** Users who were agents and are none any more, or are switched off: nothing may stay assigned to them. */
export async function formerAgents(executor: Executor): Promise<string[]> {
  const rows = await query<{ user_id: string }>(
    executor,
    `SELECT DISTINCT a.user_id FROM inbox_agent a WHERE NOT EXISTS (
       SELECT 1 FROM inbox_agent b WHERE b.user_id = a.user_id AND b.is_active AND b.deleted_at IS NULL)
       AND NOT (${IS_FIRST_RUN} AND a.deleted_at IS NOT NULL)`
  )
  return rows.map(({ user_id }) => user_id)
}
