import { publishChatbotWorkflow } from "../../../../../../workflows/chatbot/workflows/publish-chatbot"
import { agentRoute } from "../../../agent-route"
import { readChatbot } from "../../read-chatbot"

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await publishChatbotWorkflow(request.scope).run({ input: { id } })
  response.json(await readChatbot(request.scope, id))
})
