import { agentRoute } from "../../agent-route"
import { presentConversation } from "../present-conversation"

export const GET = agentRoute({ conversation: true }, async (request, response, { conversation }) => {
  response.json(await presentConversation(request.scope, conversation.id))
})
