import type { ValidateFlowResponse } from "../../../../../types/http/chatbot"
import { checkFlow } from "../../../../../utils/chatbot/check-flow"
import { assertChannels } from "../../../../../workflows/chatbot/assert-channels"
import { chatbotModule } from "../../../../../workflows/chatbot/chatbot-module"
import { flowSurroundings } from "../../../../../workflows/chatbot/flow-surroundings"
import { agentRoute } from "../../agent-route"
import { validateFlowSchema } from "../validators"

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  chatbotModule(request.scope)
  const { flow, channel_ids } = validateFlowSchema.parse(request.body)
  await assertChannels(request.scope, channel_ids)
  const around = await flowSurroundings(request.scope, channel_ids)
  const body: ValidateFlowResponse = { problems: checkFlow(flow, around) }
  response.json(body)
})
