import { InboxError } from "../../../../../../utils/inbox-error"
import { findPeople } from "../../../../../../workflows/common/people"
import { claimConversationWorkflow } from "../../../../../../workflows/conversation/workflows/claim-conversation"
import { agentRoute } from "../../../agent-route"
import { presentConversation } from "../../present-conversation"

/** Takes a conversation nobody has; a chatbot that leads it lets go. */
export const POST = agentRoute(
  { conversation: true, action: "claim" },
  async (request, response, { agent, conversation: { id } }) => {
    try {
      await claimConversationWorkflow(request.scope).run({
        input: { conversation_id: id, user_id: agent.id, user_name: agent.name },
      })
    } catch (error) {
      const { code, details } = error as { code?: string; details?: { assignee?: { id: string } } }
      const assigneeId = details?.assignee?.id
      if (code !== "already_claimed" || !assigneeId) throw error
      const name = (await findPeople(request.scope, [assigneeId])).get(assigneeId)?.name
      throw new InboxError("already_claimed", `${name ?? "Somebody else"} has this conversation`, {
        assignee: { id: assigneeId, name: name ?? assigneeId },
      })
    }
    response.json(await presentConversation(request.scope, id))
  }
)
