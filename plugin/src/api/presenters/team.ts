import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DepartmentRecord, PolicyRecord } from "../../modules/routing/storage/departments"
import type { AgentListItemDTO } from "../../types/http/agent"
import type { DepartmentListItemDTO, RoutingPolicyDTO } from "../../types/http/routing"
import { DEFAULT_RULE } from "../../utils/routing-rules"
import { isOpen } from "../../utils/webchat-settings"
import { presentAgents } from "../../workflows/common/agents"
import { inboxModules } from "../../workflows/modules"

/** Every agent by name; while everybody counts as an admin, every user of the shop's admin. */
export async function listAgents(container: MedusaContainer): Promise<AgentListItemDTO[]> {
  const { conversations, routing } = inboxModules(container)
  const records = (await routing.isFirstRun())
    ? await routing.findAgents(await everyUser(container))
    : await routing.everyAgent()
  const [agents, open] = await Promise.all([
    presentAgents(container, records),
    conversations.openCounts(records.map(({ user_id }) => user_id)),
  ])
  return agents
    .map((agent) => ({ ...agent, open_conversations: open.get(agent.id) ?? 0 }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

async function everyUser(container: MedusaContainer): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "user", fields: ["id"], pagination: { take: 1_000 } })
  return data.map(({ id }) => id)
}

export async function listDepartments(container: MedusaContainer): Promise<DepartmentListItemDTO[]> {
  const { conversations, routing } = inboxModules(container)
  const [departments, policies, agents] = await Promise.all([
    routing.readDepartments(),
    routing.readPolicies(),
    routing.everyAgent(),
  ])
  const waiting = await conversations.queueCounts(departments.map(({ id }) => id))
  const online = agents.filter(({ availability, is_active }) => is_active && availability === "online")
  return departments.map((department) => ({
    ...presentDepartment(department, policies),
    online_agents: online.filter(({ department_ids }) => department_ids.includes(department.id)).length,
    waiting_conversations: waiting.get(department.id) ?? 0,
  }))
}

function presentDepartment(department: DepartmentRecord, policies: PolicyRecord[]) {
  const policy = policies.find(({ scope, scope_id }) => scope === "department" && scope_id === department.id)
  const { id, name, agent_ids, business_hours, channel_ids, created_at, updated_at } = department
  return {
    id,
    name,
    agent_ids,
    routing_method: policy?.method ?? null,
    fallback_method: policy?.fallback_method ?? null,
    business_hours,
    is_open: isOpen(business_hours ?? undefined, new Date()),
    channel_ids,
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  }
}

/** Every policy; the account's is among them before anybody has set it. */
export async function listPolicies(container: MedusaContainer): Promise<RoutingPolicyDTO[]> {
  const policies = await inboxModules(container).routing.readPolicies()
  const account = policies.find(({ scope }) => scope === "account")
  return (account ? policies : [{ ...DEFAULT_RULE, ...UNSET }, ...policies]).map(presentPolicy)
}

/** Where the account's policy is found and changed while nobody has set it. */
export const ACCOUNT_POLICY_ID = "account"
const UNSET = { id: ACCOUNT_POLICY_ID, created_at: new Date(0), updated_at: new Date(0) }

export function presentPolicy(policy: PolicyRecord): RoutingPolicyDTO {
  const { id, scope, scope_id, method, fallback_method, options, created_at, updated_at } = policy
  return {
    id,
    scope,
    scope_id,
    method,
    fallback_method,
    options,
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  }
}
