import { showTypingWorkflow } from "../../../../../../workflows/conversation/workflows/show-typing"
import { handle } from "../../../../../handle"
import { currentAgent } from "../../../agent"
import { readConversation } from "../../read-conversation"

/** Shows the contact for a moment that somebody is writing. */
export const POST = handle(async (request, response) => {
  const { id, name } = await currentAgent(request)
  const conversation = await readConversation(request.scope, request.params.id!)
  await showTypingWorkflow(request.scope).run({
    input: { conversation_id: conversation.id, author: { id, name } },
  })
  response.json({ success: true })
})
