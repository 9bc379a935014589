import { InboxError } from "../../../../../../utils/inbox-error"
import { closeConversationWorkflow } from "../../../../../../workflows/conversation/workflows/close-conversation"
import { agentRoute } from "../../../agent-route"
import { presentConversation } from "../../present-conversation"
import { closeSchema } from "../../validators"

/** Makes a conversation a record. */
export const POST = agentRoute(
  { conversation: true, action: "close" },
  async (request, response, { agent, conversation }) => {
    const { reason } = closeSchema.parse(request.body ?? {})
    const { result } = await closeConversationWorkflow(request.scope).run({
      input: {
        conversation_id: conversation.id,
        by: { id: agent.id, name: agent.name },
        expected_assignee_id: conversation.assignee_id,
        reason: reason || null,
      },
    })
    if (!result.is_closed) throw new InboxError("conversation_closed", "This conversation is closed already")
    response.json(await presentConversation(request.scope, conversation.id))
  }
)
