import { unpublishChatbotWorkflow } from "../../../../../../workflows/chatbot/workflows/unpublish-chatbot"
import { agentRoute } from "../../../agent-route"
import { readChatbot } from "../../read-chatbot"

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await unpublishChatbotWorkflow(request.scope).run({ input: { id } })
  response.json(await readChatbot(request.scope, id))
})
