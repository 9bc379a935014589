import { setOwnersWorkflow } from "../../../../../workflows/contact/workflows/set-owners"
import { agentRoute } from "../../agent-route"
import { setOwnersSchema } from "../validators"

/** Gives many contacts one owner, or takes it away. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, { agent }) => {
  const input = setOwnersSchema.parse(request.body)
  await setOwnersWorkflow(request.scope).run({ input: { ...input, by: { id: agent.id, name: agent.name } } })
  response.json({ customer_ids: input.customer_ids, owner_id: input.owner_id })
})
