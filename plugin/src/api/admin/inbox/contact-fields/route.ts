import type { ContactFieldListResponse, CreateContactFieldBody } from "../../../../types/http/crm"
import { inboxModules } from "../../../../workflows/modules"
import { putContactFieldWorkflow } from "../../../../workflows/crm/workflows/put-contact-field"
import { presentField } from "../../../presenters/crm"
import { agentRoute } from "../agent-route"
import { readField } from "./read-field"
import { createContactFieldSchema } from "./validators"

export const GET = agentRoute({}, async (request, response) => {
  const fields = await inboxModules(request.scope).crm?.listFields()
  const body: ContactFieldListResponse = { contact_fields: (fields ?? []).map(presentField) }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const input = createContactFieldSchema.parse(request.body) as CreateContactFieldBody
  const { result } = await putContactFieldWorkflow(request.scope).run({ input: { ...input, id: null } })
  response.status(201).json(await readField(request.scope, result.id))
})
