import { reactWorkflow } from "../../../../../../../../workflows/conversation/workflows/react"
import { inboxModules } from "../../../../../../../../workflows/modules"
import { handle } from "../../../../../../../handle"
import { fileLinks } from "../../../../../../../presenters/links"
import { presentMessage } from "../../../../../../../presenters/message"
import { currentAgent } from "../../../../../agent"
import { reactionSchema } from "../../../../validators"

/** Puts the business' emoji on a message; an empty one takes it back. */
export const POST = handle(async (request, response) => {
  const { emoji } = reactionSchema.parse(request.body)
  const { id, name } = await currentAgent(request)
  const { result } = await reactWorkflow(request.scope).run({
    input: {
      conversation_id: request.params.id!,
      message_id: request.params.message_id!,
      emoji: emoji.trim(),
      author: { id, name },
      may_write_to_others: true,
    },
  })
  const [message] = await inboxModules(request.scope).conversations.messagesByIds([result.id])
  response.json({ message: presentMessage(message!, fileLinks(request.scope)) })
})
