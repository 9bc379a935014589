import { reactWorkflow } from "../../../../../../../../workflows/conversation/workflows/react"
import { inboxModules } from "../../../../../../../../workflows/modules"
import { fileLinks } from "../../../../../../../presenters/links"
import { presentMessage } from "../../../../../../../presenters/message"
import { agentRoute } from "../../../../../agent-route"
import { reactionSchema } from "../../../../validators"
import { demandWriting } from "../../../may-write"

/** Puts the business' emoji on a message; an empty one takes it back. */
export const POST = agentRoute({ conversation: true }, async (request, response, context) => {
  const { emoji } = reactionSchema.parse(request.body)
  const { agent, conversation } = context
  const { result } = await reactWorkflow(request.scope).run({
    input: {
      conversation_id: conversation.id,
      message_id: request.params.message_id!,
      emoji: emoji.trim(),
      author: { id: agent.id, name: agent.name },
      ...demandWriting(context, conversation),
    },
  })
  const [message] = await inboxModules(request.scope).conversations.messagesByIds([result.id])
  response.json({ message: presentMessage(message!, fileLinks(request.scope)) })
})
