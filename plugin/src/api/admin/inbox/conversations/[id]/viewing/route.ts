import { showViewingWorkflow } from "../../../../../../workflows/conversation/workflows/show-viewing"
import { agentRoute } from "../../../agent-route"
import { viewingSchema } from "../../validators"

/** Tells colleagues who look at the same conversation. Said again every 20 seconds; nobody keeps it. */
export const POST = agentRoute({ conversation: true }, async (request, response, { agent, conversation }) => {
  const { state } = viewingSchema.parse(request.body)
  const { id, assignee_id, department_id, identity_id } = conversation
  await showViewingWorkflow(request.scope).run({
    input: {
      conversation: { id, assignee_id, department_id, identity_id },
      agent: { id: agent.id, name: agent.name },
      state,
    },
  })
  response.status(204).end()
})
