import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateDepartmentBody } from "../../../types/http/routing"
import { InboxError } from "../../../utils/inbox-error"
import { findPeople } from "../../common/people"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

export interface PutDepartmentInput extends Partial<CreateDepartmentBody> {
  /** Left out for a new one. */
  id?: string
}

const putDepartmentStep = createStep(
  "inbox-put-department",
  async (input: PutDepartmentInput, { container }) => {
    const { routing } = inboxModules(container)
    await assertKnown(container, input)
    const { id, routing_method, fallback_method, ...change } = input
    // The policy first: what it refuses must not leave half a department behind.
    if (routing_method) {
      routing.assertPolicy({ method: routing_method, fallback_method: fallback_method ?? null })
    }
    const department_id = id ?? (await routing.createDepartment({ ...change, name: change.name ?? "" }))
    if (id) await routing.updateDepartment(id, change)
    await putPolicy(container, department_id, { routing_method, fallback_method })
    return new StepResponse({ id: department_id })
  }
)

/** A department's method is its routing policy, said in another place. */
async function putPolicy(
  container: MedusaContainer,
  departmentId: string,
  { routing_method, fallback_method }: Pick<PutDepartmentInput, "routing_method" | "fallback_method">
): Promise<void> {
  const { routing } = inboxModules(container)
  if (routing_method === undefined && fallback_method === undefined) return
  const current = (await routing.readPolicies()).find(
    ({ scope, scope_id }) => scope === "department" && scope_id === departmentId
  )
  const method = routing_method === undefined ? current?.method : routing_method
  if (!method) {
    if (current) await routing.removePolicy(current.id)
    return
  }
  await routing.putPolicy({
    scope: "department",
    scope_id: departmentId,
    method,
    fallback_method: fallback_method === undefined ? (current?.fallback_method ?? null) : fallback_method,
    options: current?.options ?? {},
  })
}

async function assertKnown(
  container: MedusaContainer,
  { id, agent_ids = [], channel_ids = [] }: PutDepartmentInput
): Promise<void> {
  const { channels, routing } = inboxModules(container)
  const people = await findPeople(container, agent_ids)
  const strangers = agent_ids.filter((id) => !people.has(id))
  if (strangers.length) {
    throw new InboxError("invalid_data", `agent_ids: there is no user ${strangers.join(", ")}`)
  }
  // A channel that was disconnected since must not keep anybody from saving the rest.
  const current = id ? ((await routing.findDepartment(id))?.channel_ids ?? []) : []
  const known = new Set([...current, ...(await channels.listChannels()).map((channel) => channel.id)])
  const unknown = channel_ids.filter((channelId) => !known.has(channelId))
  if (unknown.length) {
    throw new InboxError("invalid_data", `channel_ids: there is no channel ${unknown.join(", ")}`)
  }
}

/** Makes or changes a department. @throws InboxError `invalid_data` */
export const putDepartmentWorkflow = createWorkflow("inbox-put-department", (input: PutDepartmentInput) => {
  const department = putDepartmentStep(input)
  teamChangedStep({ user_ids: null })
  return new WorkflowResponse(department)
})
