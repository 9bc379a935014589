import type { ChatbotListResponse } from "../../../../types/http/chatbot"
import { chatbotModule } from "../../../../workflows/chatbot/chatbot-module"
import { createChatbotWorkflow } from "../../../../workflows/chatbot/workflows/create-chatbot"
import { listChatbots } from "../../../presenters/chatbot"
import { agentRoute } from "../agent-route"
import { readChatbot } from "./read-chatbot"
import { createChatbotSchema } from "./validators"

export const GET = agentRoute({ action: "settings" }, async (request, response) => {
  const body: ChatbotListResponse = { chatbots: await listChatbots(request.scope) }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  chatbotModule(request.scope)
  const input = createChatbotSchema.parse(request.body)
  const { result } = await createChatbotWorkflow(request.scope).run({ input })
  response.status(201).json(await readChatbot(request.scope, result.id))
})
