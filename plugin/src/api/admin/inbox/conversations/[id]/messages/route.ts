import type { MedusaContainer } from "@medusajs/framework/types"
import type { MessageDTO, MessageListResponse } from "../../../../../../types/http/conversation"
import { queueMessageWorkflow } from "../../../../../../workflows/conversation/workflows/queue-message"
import { inboxModules } from "../../../../../../workflows/modules"
import { handle } from "../../../../../handle"
import { fileLinks } from "../../../../../presenters/links"
import { presentMessage } from "../../../../../presenters/message"
import { currentAgent } from "../../../agent"
import { readConversation } from "../../read-conversation"
import { listMessagesSchema, sendMessageSchema } from "../../validators"

export const GET = handle(async (request, response) => {
  const page = listMessagesSchema.parse(request.query)
  const { id } = await readConversation(request.scope, request.params.id!)
  const { messages, has_more } = await inboxModules(request.scope).conversations.listThread({
    conversation_id: id,
    ...page,
  })
  const links = fileLinks(request.scope)
  const body: MessageListResponse = {
    messages: messages.map((parts) => presentMessage(parts, links)),
    has_more,
  }
  response.json(body)
})

export const POST = handle(async (request, response) => {
  const body = sendMessageSchema.parse(request.body)
  const agent = await currentAgent(request)
  const { result } = await queueMessageWorkflow(request.scope).run({
    input: {
      ...body,
      conversation_id: request.params.id!,
      author: { type: "agent", id: agent.id, name: agent.name },
      may_write_to_others: true,
    },
  })
  response.status(result.is_new ? 201 : 200).json({ message: await readMessage(request.scope, result.id) })
})

async function readMessage(container: MedusaContainer, id: string): Promise<MessageDTO> {
  const [message] = await inboxModules(container).conversations.messagesByIds([id])
  return presentMessage(message!, fileLinks(container))
}
