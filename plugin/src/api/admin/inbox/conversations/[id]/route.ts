import { handle } from "../../../../handle"
import { readConversation } from "../read-conversation"

export const GET = handle(async (request, response) => {
  response.json({ conversation: await readConversation(request.scope, request.params.id!) })
})
