import type { MedusaContainer } from "@medusajs/framework/types"
import type { CloseManyResponse } from "../../../../../types/http/conversation"
import { InboxError, isInboxErrorCode } from "../../../../../utils/inbox-error"
import { closeConversationWorkflow } from "../../../../../workflows/conversation/workflows/close-conversation"
import { agentRoute, type AgentContext } from "../../agent-route"
import { closeManySchema } from "../validators"

/** Makes several conversations records; each for itself, so that one that cannot be closed stops no other. */
export const POST = agentRoute({ action: "close" }, async (request, response, context) => {
  const { conversation_ids, reason } = closeManySchema.parse(request.body)
  const body: CloseManyResponse = { closed: [], failed: [] }
  for (const id of new Set(conversation_ids)) {
    try {
      await close(request.scope, context, id, reason || null)
      body.closed.push(id)
    } catch (error) {
      const { code, message } = error as { code?: unknown; message: string }
      if (!isInboxErrorCode(code)) throw error
      body.failed.push({ id, code, message })
    }
  }
  response.json(body)
})

async function close(container: MedusaContainer, context: AgentContext, id: string, reason: string | null) {
  const { agent, demand, readConversation } = context
  const conversation = await readConversation(id)
  demand("close", conversation)
  const { result } = await closeConversationWorkflow(container).run({
    input: {
      conversation_id: id,
      by: { id: agent.id, name: agent.name },
      expected_assignee_id: conversation.assignee_id,
      reason,
    },
  })
  if (!result.is_closed) throw new InboxError("conversation_closed", "This conversation is closed already")
}
