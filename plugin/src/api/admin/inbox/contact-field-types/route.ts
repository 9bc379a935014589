import { CONTACT_FIELD_TYPES, type ContactFieldTypeDTO } from "../../../../types/http/crm"
import { inboxModules } from "../../../../workflows/modules"
import { agentRoute } from "../agent-route"

/** The types a field may have, third parties' included. */
export const GET = agentRoute({}, async (request, response) => {
  const foreign = [...(inboxModules(request.scope).crm?.fieldTypes ?? [])]
  const contact_field_types: ContactFieldTypeDTO[] = [
    ...CONTACT_FIELD_TYPES.map((type) => ({ type, label: type })),
    ...foreign.map(([type, { label }]) => ({ type: type as ContactFieldTypeDTO["type"], label })),
  ]
  response.json({ contact_field_types })
})
