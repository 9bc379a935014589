import type { BusinessHours } from "../../../types/http/routing"
import type { RoutingRule } from "../../../types/routing"
import { newId, query, type Executor } from "../../../utils/database"

export interface DepartmentRecord {
  id: string
  name: string
  business_hours: BusinessHours | null
  channel_ids: string[]
  agent_ids: string[]
  created_at: Date
  updated_at: Date
}

export type PolicyRecord = RoutingRule & { id: string; created_at: Date; updated_at: Date }

/** All of them with their people: teams are few. */
export function listDepartments(executor: Executor): Promise<DepartmentRecord[]> {
  return query<DepartmentRecord>(
    executor,
    `SELECT d.id, d.name, d.business_hours, d.channel_ids, d.created_at, d.updated_at,
       ARRAY(SELECT m.user_id FROM inbox_department_member m WHERE m.department_id = d.id AND m.deleted_at IS NULL ORDER BY m.user_id) AS agent_ids
     FROM inbox_department d WHERE d.deleted_at IS NULL ORDER BY lower(d.name), d.id`
  )
}

export function listPolicies(executor: Executor): Promise<PolicyRecord[]> {
  return query<PolicyRecord>(
    executor,
    `SELECT id, scope, scope_id, method, fallback_method, options, created_at, updated_at
     FROM inbox_routing_policy WHERE deleted_at IS NULL ORDER BY scope, created_at`
  )
}

/** Says who a department's people are; whoever is not named leaves it. */
export async function replaceMembers(
  executor: Executor,
  departmentId: string,
  userIds: string[]
): Promise<void> {
  await query(executor, `DELETE FROM inbox_department_member WHERE department_id = ? AND user_id <> ALL(?)`, [
    departmentId,
    userIds,
  ])
  await addMembers(
    executor,
    userIds.map((user_id) => ({ department_id: departmentId, user_id }))
  )
}

/** Says which departments a user belongs to. */
export async function replaceDepartments(
  executor: Executor,
  userId: string,
  departmentIds: string[]
): Promise<void> {
  await query(executor, `DELETE FROM inbox_department_member WHERE user_id = ? AND department_id <> ALL(?)`, [
    userId,
    departmentIds,
  ])
  await addMembers(
    executor,
    departmentIds.map((department_id) => ({ department_id, user_id: userId }))
  )
}

async function addMembers(executor: Executor, members: { department_id: string; user_id: string }[]) {
  for (const { department_id, user_id } of members) {
    await query(
      executor,
      `INSERT INTO inbox_department_member (id, department_id, user_id) VALUES (?, ?, ?)
       ON CONFLICT (department_id, user_id) WHERE deleted_at IS NULL DO NOTHING`,
      [newId("idmem"), department_id, user_id]
    )
  }
}

/** Sets the policy of a scope, whether it has one or not. @returns the policy, and whether it is new */
export async function putPolicy(
  executor: Executor,
  { scope, scope_id, method, fallback_method, options }: RoutingRule
): Promise<PolicyRecord & { is_new: boolean }> {
  const target =
    scope_id === null ? "(scope) WHERE scope_id IS NULL" : "(scope, scope_id) WHERE scope_id IS NOT NULL"
  const [row] = await query<PolicyRecord & { is_new: boolean }>(
    executor,
    `INSERT INTO inbox_routing_policy (id, scope, scope_id, method, fallback_method, options)
     VALUES (?, ?, ?, ?, ?, ?::jsonb)
     ON CONFLICT ${target} AND deleted_at IS NULL
     DO UPDATE SET method = excluded.method, fallback_method = excluded.fallback_method, options = excluded.options, updated_at = now()
     RETURNING *, xmax = 0 AS is_new`,
    [newId("irpol"), scope, scope_id, method, fallback_method, JSON.stringify(options)]
  )
  return row!
}
