import { retryMessageWorkflow } from "../../../../../../../../workflows/conversation/workflows/retry-message"
import { inboxModules } from "../../../../../../../../workflows/modules"
import { fileLinks } from "../../../../../../../presenters/links"
import { presentMessage } from "../../../../../../../presenters/message"
import { agentRoute } from "../../../../../agent-route"
import { demandWriting } from "../../../may-write"

export const POST = agentRoute({ conversation: true }, async (request, response, context) => {
  const { conversation } = context
  const message_id = request.params.message_id!
  demandWriting(context, conversation)
  await retryMessageWorkflow(request.scope).run({ input: { conversation_id: conversation.id, message_id } })
  const [message] = await inboxModules(request.scope).conversations.messagesByIds([message_id])
  response.json({ message: presentMessage(message!, fileLinks(request.scope)) })
})
