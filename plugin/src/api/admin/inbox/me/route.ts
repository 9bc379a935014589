import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { AVAILABILITIES, type MeResponse } from "../../../../types/http/agent"
import { inboxModules } from "../../../../workflows/modules"
import { chooseAvailabilityWorkflow } from "../../../../workflows/routing/workflows/choose-availability"
import { agentContext, agentRoute, type AgentContext } from "../agent-route"

const bodySchema = z.object({ availability: z.enum(AVAILABILITIES) })

export const GET = agentRoute({}, async (request, response, context) => {
  response.json(present(request.scope, context))
})

/** Says whether one wants to be given conversations. */
export const POST = agentRoute({}, async (request, response, { agent }) => {
  const { availability } = bodySchema.parse(request.body)
  await chooseAvailabilityWorkflow(request.scope).run({ input: { user_id: agent.id, availability } })
  response.json(present(request.scope, await agentContext(request)))
})

function present(container: MedusaContainer, { agent, record }: AgentContext): MeResponse {
  const { permissions } = inboxModules(container).routing
  return {
    agent,
    permissions: permissions.grantsOf(record),
    chosen_availability: record.chosen_availability,
  }
}
