import { markReadWorkflow } from "../../../../../../workflows/conversation/workflows/mark-read"
import { handle } from "../../../../../handle"
import { readConversation } from "../../read-conversation"
import { markReadSchema } from "../../validators"

export const POST = handle(async (request, response) => {
  const { sequence } = markReadSchema.parse(request.body)
  const id = request.params.id!
  await markReadWorkflow(request.scope).run({ input: { conversation_id: id, sequence } })
  response.json({ conversation: await readConversation(request.scope, id) })
})
