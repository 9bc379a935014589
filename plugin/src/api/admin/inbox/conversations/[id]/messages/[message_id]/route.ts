import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MessageResponse } from "../../../../../../../types/http/conversation"
import { cancelMessageWorkflow } from "../../../../../../../workflows/conversation/workflows/cancel-message"
import { editMessageWorkflow } from "../../../../../../../workflows/conversation/workflows/edit-message"
import { inboxModules } from "../../../../../../../workflows/modules"
import { fileLinks } from "../../../../../../presenters/links"
import { presentMessage } from "../../../../../../presenters/message"
import { agentRoute } from "../../../../agent-route"
import { editMessageSchema } from "../../../validators"

/** Changes one's own message while it has not gone out. */
export const POST = agentRoute({ conversation: true }, async (request, response, { agent, conversation }) => {
  const { text } = editMessageSchema.parse(request.body)
  await editMessageWorkflow(request.scope).run({
    input: { ...named(request, conversation.id, agent.id), text },
  })
  response.json(await answer(request))
})

/** Takes it back. */
export const DELETE = agentRoute(
  { conversation: true },
  async (request, response, { agent, conversation }) => {
    await cancelMessageWorkflow(request.scope).run({ input: named(request, conversation.id, agent.id) })
    response.json(await answer(request))
  }
)

const named = (request: AuthenticatedMedusaRequest, conversation_id: string, user_id: string) => ({
  conversation_id,
  message_id: request.params.message_id!,
  user_id,
})

async function answer(request: AuthenticatedMedusaRequest): Promise<MessageResponse> {
  const [message] = await inboxModules(request.scope).conversations.messagesByIds([
    request.params.message_id!,
  ])
  return { message: presentMessage(message!, fileLinks(request.scope)) }
}
