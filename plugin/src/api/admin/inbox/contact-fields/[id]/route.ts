import type { UpdateContactFieldBody } from "../../../../../types/http/crm"
import { deleteContactFieldWorkflow } from "../../../../../workflows/crm/workflows/delete-contact-field"
import { putContactFieldWorkflow } from "../../../../../workflows/crm/workflows/put-contact-field"
import { agentRoute } from "../../agent-route"
import { readField } from "../read-field"
import { updateContactFieldSchema } from "../validators"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readField(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  const input = updateContactFieldSchema.parse(request.body) as UpdateContactFieldBody
  await putContactFieldWorkflow(request.scope).run({ input: { ...input, id } })
  response.json(await readField(request.scope, id))
})

/** What customers have in it stays in their metadata. */
export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await deleteContactFieldWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "contact_field", deleted: true })
})
