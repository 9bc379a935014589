import type { AgentListResponse } from "../../../../types/http/agent"
import { putAgentWorkflow } from "../../../../workflows/routing/workflows/put-agent"
import { listAgents } from "../../../presenters/team"
import { agentRoute } from "../agent-route"
import { readAgent } from "./read-agent"
import { createAgentSchema } from "./validators"

/** Everyone who has an inbox, for whoever hands a conversation on. */
export const GET = agentRoute({}, async (request, response) => {
  const body: AgentListResponse = { agents: await listAgents(request.scope) }
  response.json(body)
})

/** Gives a user an inbox; one who has it already is changed. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const input = createAgentSchema.parse(request.body)
  const { result } = await putAgentWorkflow(request.scope).run({ input })
  response.status(result.is_new ? 201 : 200).json(await readAgent(request.scope, input.user_id))
})
