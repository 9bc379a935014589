import { tellAliveWorkflow } from "../../../../../workflows/routing/workflows/tell-alive"
import { agentRoute } from "../../agent-route"

/** A browser whose stream was opened with `alive=1` says, at least every minute, that its machine is awake. */
export const POST = agentRoute({}, async (request, response, { agent }) => {
  await tellAliveWorkflow(request.scope).run({ input: { user_id: agent.id } })
  response.json({})
})
