import { deleteChatbotWorkflow } from "../../../../../workflows/chatbot/workflows/delete-chatbot"
import { updateChatbotWorkflow } from "../../../../../workflows/chatbot/workflows/update-chatbot"
import { agentRoute } from "../../agent-route"
import { readChatbot } from "../read-chatbot"
import { updateChatbotSchema } from "../validators"

export const GET = agentRoute({ action: "settings" }, async (request, response) => {
  response.json(await readChatbot(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await readChatbot(request.scope, id)
  const change = updateChatbotSchema.parse(request.body)
  await updateChatbotWorkflow(request.scope).run({ input: { ...change, id } })
  response.json(await readChatbot(request.scope, id))
})

export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await deleteChatbotWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "chatbot", deleted: true })
})
