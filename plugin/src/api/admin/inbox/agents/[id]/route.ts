import { putAgentWorkflow } from "../../../../../workflows/routing/workflows/put-agent"
import { removeAgentWorkflow } from "../../../../../workflows/routing/workflows/remove-agent"
import { agentRoute } from "../../agent-route"
import { readAgent } from "../read-agent"
import { updateAgentSchema } from "../validators"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readAgent(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const { agent } = await readAgent(request.scope, request.params.id!)
  const change = updateAgentSchema.parse(request.body)
  // Who is an admin only because nobody is keeps that role when something else is set.
  const role = change.role ?? (agent.has_profile ? undefined : agent.role)
  await putAgentWorkflow(request.scope).run({
    input: { ...change, ...(role ? { role } : {}), user_id: agent.id },
  })
  response.json(await readAgent(request.scope, agent.id))
})

/** Takes the inbox away; what was assigned goes back to the queue. */
export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const { agent } = await readAgent(request.scope, request.params.id!)
  await removeAgentWorkflow(request.scope).run({ input: { user_id: agent.id } })
  response.json({ id: agent.id, object: "agent", deleted: true })
})
