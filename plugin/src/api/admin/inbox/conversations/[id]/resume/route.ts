import { randomUUID } from "node:crypto"
import { queueMessageWorkflow } from "../../../../../../workflows/conversation/workflows/queue-message"
import { agentRoute } from "../../../agent-route"
import { presentConversation } from "../../present-conversation"
import { resumeSchema } from "../../validators"
import { demandWriting } from "../may-write"

/** Asks the contact to go on, by a template: free words are for when they have answered. */
export const POST = agentRoute({ conversation: true }, async (request, response, context) => {
  const { template, client_id } = resumeSchema.parse(request.body)
  const { agent, conversation } = context
  await queueMessageWorkflow(request.scope).run({
    input: {
      conversation_id: conversation.id,
      client_id: client_id ?? randomUUID(),
      template,
      author: { type: "agent", id: agent.id, name: agent.name },
      ...demandWriting(context, conversation),
    },
  })
  response.json(await presentConversation(request.scope, conversation.id))
})
