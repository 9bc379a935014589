import type { MedusaContainer } from "@medusajs/framework/types"
import type { MessageDTO, MessageListResponse } from "../../../../../../types/http/conversation"
import { queueMessageWorkflow } from "../../../../../../workflows/conversation/workflows/queue-message"
import { inboxModules } from "../../../../../../workflows/modules"
import { fileLinks } from "../../../../../presenters/links"
import { presentMessage } from "../../../../../presenters/message"
import { agentRoute } from "../../../agent-route"
import { listMessagesSchema, sendMessageSchema } from "../../validators"
import { demandWriting } from "../may-write"

export const GET = agentRoute({ conversation: true }, async (request, response, { conversation }) => {
  const page = listMessagesSchema.parse(request.query)
  const { messages, has_more, has_newer } = await inboxModules(request.scope).conversations.listThread({
    conversation_id: conversation.id,
    ...page,
  })
  const links = fileLinks(request.scope)
  const body: MessageListResponse = {
    messages: messages.map((parts) => presentMessage(parts, links)),
    has_more,
    has_newer,
  }
  response.json(body)
})

export const POST = agentRoute({ conversation: true }, async (request, response, context) => {
  const body = sendMessageSchema.parse(request.body)
  const { agent, conversation } = context
  const { result } = await queueMessageWorkflow(request.scope).run({
    input: {
      ...body,
      conversation_id: conversation.id,
      author: { type: "agent", id: agent.id, name: agent.name },
      ...demandWriting(context, conversation),
    },
  })
  response.status(result.is_new ? 201 : 200).json({ message: await readMessage(request.scope, result.id) })
})

async function readMessage(container: MedusaContainer, id: string): Promise<MessageDTO> {
  const [message] = await inboxModules(container).conversations.messagesByIds([id])
  return presentMessage(message!, fileLinks(container))
}
