import { setOwnersWorkflow } from "../../../../../workflows/contact/workflows/set-owners"
import { agentRoute } from "../../agent-route"
import { readContact } from "../read-contact"
import { updateContactSchema } from "../validators"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readContact(request.scope, request.params.customer_id!))
})

export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, { agent }) => {
  const { owner_id } = updateContactSchema.parse(request.body)
  const { contact } = await readContact(request.scope, request.params.customer_id!)
  if (owner_id !== undefined) {
    const by = { id: agent.id, name: agent.name }
    await setOwnersWorkflow(request.scope).run({
      input: { customer_ids: [contact.customer_id], owner_id, by },
    })
  }
  response.json(await readContact(request.scope, contact.customer_id))
})
