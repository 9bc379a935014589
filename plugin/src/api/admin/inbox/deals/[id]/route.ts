import { deleteDealWorkflow } from "../../../../../workflows/crm/workflows/delete-deal"
import { updateDealWorkflow } from "../../../../../workflows/crm/workflows/update-deal"
import { agentRoute } from "../../agent-route"
import { readDeal } from "../read-deal"
import { updateDealSchema } from "../validators"

export const GET = agentRoute({ action: "view_deals" }, async (request, response) => {
  response.json(await readDeal(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "edit_deals" }, async (request, response, context) => {
  const { agent } = context
  const id = request.params.id!
  const input = updateDealSchema.parse(request.body)
  if (input.conversation_id) await context.readConversation(input.conversation_id)
  await updateDealWorkflow(request.scope).run({
    input: { ...input, id, by: { id: agent.id, name: agent.name } },
  })
  response.json(await readDeal(request.scope, id))
})

export const DELETE = agentRoute({ action: "delete_deals" }, async (request, response, { agent }) => {
  const id = request.params.id!
  await deleteDealWorkflow(request.scope).run({ input: { id, by: { id: agent.id, name: agent.name } } })
  response.json({ id, object: "deal", deleted: true })
})
