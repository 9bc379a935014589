import { setOwnersWorkflow } from "../../../../../workflows/contact/workflows/set-owners"
import { updateContactFieldsWorkflow } from "../../../../../workflows/crm/workflows/update-contact-fields"
import { readContact } from "../../../../contact"
import { agentRoute } from "../../agent-route"
import { demandContact } from "../demand-contact"
import { updateContactSchema } from "../validators"

export const GET = agentRoute({}, async (request, response, context) => {
  response.json(await readContact(request.scope, request.params.customer_id!, context))
})

/** Fields first: they may be refused, and then nothing has changed. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, context) => {
  const { owner_id, fields, previous } = updateContactSchema.parse(request.body)
  const customer_id = request.params.customer_id!
  await demandContact(request.scope, customer_id)
  if (fields && Object.keys(fields).length) {
    await updateContactFieldsWorkflow(request.scope).run({
      input: { customer_id, fields, previous: previous ?? {} },
    })
  }
  if (owner_id !== undefined) {
    const { id, name } = context.agent
    await setOwnersWorkflow(request.scope).run({
      input: { customer_ids: [customer_id], owner_id, by: { id, name } },
    })
  }
  response.json(await readContact(request.scope, customer_id, context))
})
