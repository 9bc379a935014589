import { linkCompanyContactWorkflow } from "../../../../../../../workflows/crm/workflows/link-company-contact"
import { agentRoute } from "../../../../agent-route"
import { readCompany } from "../../../read-company"

/** Takes a contact out of a company. */
export const DELETE = agentRoute({ action: "edit_companies" }, async (request, response, { agent }) => {
  const { id, customer_id } = request.params as { id: string; customer_id: string }
  const by = { id: agent.id, name: agent.name }
  await linkCompanyContactWorkflow(request.scope).run({
    input: { company_id: id, customer_id, role: null, is_removed: true, by },
  })
  response.json(await readCompany(request.scope, id))
})
