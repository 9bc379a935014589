import { retryMessageWorkflow } from "../../../../../../../../workflows/conversation/workflows/retry-message"
import { inboxModules } from "../../../../../../../../workflows/modules"
import { handle } from "../../../../../../../handle"
import { fileLinks } from "../../../../../../../presenters/links"
import { presentMessage } from "../../../../../../../presenters/message"

export const POST = handle(async (request, response) => {
  const { id, message_id } = request.params
  await retryMessageWorkflow(request.scope).run({ input: { conversation_id: id!, message_id: message_id! } })
  const [message] = await inboxModules(request.scope).conversations.messagesByIds([message_id!])
  response.json({ message: presentMessage(message!, fileLinks(request.scope)) })
})
