import { markReadWorkflow } from "../../../../../../workflows/conversation/workflows/mark-read"
import { agentRoute } from "../../../agent-route"
import { presentConversation } from "../../present-conversation"
import { markReadSchema } from "../../validators"

/** Says what was read; in somebody else's conversation that changes nothing. */
export const POST = agentRoute(
  { conversation: true },
  async (request, response, { agent, conversation: { id } }) => {
    const { sequence } = markReadSchema.parse(request.body)
    await markReadWorkflow(request.scope).run({
      input: { conversation_id: id, user_id: agent.id, sequence },
    })
    response.json(await presentConversation(request.scope, id))
  }
)
