import type { FlowState, PreviewFlowBody, PreviewFlowResponse } from "../../../../../types/http/chatbot"
import { advance, type FlowTurn } from "../../../../../utils/chatbot/advance"
import { factKey } from "../../../../../utils/chatbot/conditions"
import { chatbotModule } from "../../../../../workflows/chatbot/chatbot-module"
import { agentRoute } from "../../agent-route"
import { previewFlowSchema } from "../validators"

const BEGIN: FlowState = { node_id: null, invalid_answers: 0 }

/** One turn, without a customer: the facts are what whoever tries the flow says they are. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  chatbotModule(request.scope)
  const input: PreviewFlowBody = previewFlowSchema.parse(request.body)
  const { flow, state, facts = {} } = input
  const body: PreviewFlowResponse = advance(
    flow,
    state ?? BEGIN,
    turnOf(input),
    (condition) => facts[factKey(condition)] === true
  )
  response.json(body)
})

function turnOf({ answer, timeout }: PreviewFlowBody): FlowTurn {
  if (timeout) return { type: "timeout" }
  return answer ? { type: "answer", ...answer } : { type: "start" }
}
