import { transferConversationWorkflow } from "../../../../../../workflows/conversation/workflows/transfer-conversation"
import { agentRoute } from "../../../agent-route"
import { presentConversation } from "../../present-conversation"
import { transferSchema } from "../../validators"

/** Gives a conversation to a person or a department. */
export const POST = agentRoute(
  { conversation: true, action: "transfer" },
  async (request, response, { agent, conversation }) => {
    const { note, ...to } = transferSchema.parse(request.body)
    await transferConversationWorkflow(request.scope).run({
      input: {
        conversation_id: conversation.id,
        by: { id: agent.id, name: agent.name },
        expected_assignee_id: conversation.assignee_id,
        note: note || null,
        ...to,
      },
    })
    response.json(await presentConversation(request.scope, conversation.id))
  }
)
