import { linkCompanyContactWorkflow } from "../../../../../../workflows/crm/workflows/link-company-contact"
import { agentRoute } from "../../../agent-route"
import { readCompany } from "../../read-company"
import { companyContactSchema } from "../../validators"

/** Puts a contact into a company, or changes what they do there. */
export const POST = agentRoute({ action: "edit_companies" }, async (request, response, { agent }) => {
  const company_id = request.params.id!
  const { customer_id, role } = companyContactSchema.parse(request.body)
  const by = { id: agent.id, name: agent.name }
  await linkCompanyContactWorkflow(request.scope).run({
    input: { company_id, customer_id, role: role ?? null, by },
  })
  response.json(await readCompany(request.scope, company_id))
})
