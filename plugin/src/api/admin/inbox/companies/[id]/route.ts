import { deleteCompanyWorkflow } from "../../../../../workflows/crm/workflows/delete-company"
import { putCompanyWorkflow } from "../../../../../workflows/crm/workflows/put-company"
import { agentRoute } from "../../agent-route"
import { readCompany } from "../read-company"
import { updateCompanySchema } from "../validators"

export const GET = agentRoute({ action: "view_companies" }, async (request, response) => {
  response.json(await readCompany(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "edit_companies" }, async (request, response, { agent }) => {
  const id = request.params.id!
  const input = updateCompanySchema.parse(request.body)
  const by = { id: agent.id, name: agent.name }
  await putCompanyWorkflow(request.scope).run({ input: { ...input, id, by } })
  response.json(await readCompany(request.scope, id))
})

export const DELETE = agentRoute({ action: "delete_companies" }, async (request, response, { agent }) => {
  const id = request.params.id!
  await deleteCompanyWorkflow(request.scope).run({ input: { id, by: { id: agent.id, name: agent.name } } })
  response.json({ id, object: "company", deleted: true })
})
