import { showTypingWorkflow } from "../../../../../../workflows/conversation/workflows/show-typing"
import { agentRoute } from "../../../agent-route"
import { demandWriting } from "../may-write"

/** Shows the contact for a moment that somebody is writing. */
export const POST = agentRoute({ conversation: true }, async (request, response, context) => {
  const { agent, conversation } = context
  demandWriting(context, conversation)
  await showTypingWorkflow(request.scope).run({
    input: { conversation_id: conversation.id, author: { id: agent.id, name: agent.name } },
  })
  response.json({ success: true })
})
