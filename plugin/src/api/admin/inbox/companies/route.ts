import type { CompanyListResponse } from "../../../../types/http/crm"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { putCompanyWorkflow } from "../../../../workflows/crm/workflows/put-company"
import { readCursor, writeCursor } from "../../../page-cursor"
import { presentCompanies } from "../../../presenters/crm"
import { agentRoute } from "../agent-route"
import { cutPage } from "../crm-query"
import { readCompany } from "./read-company"
import { companyPosition, createCompanySchema, listCompaniesSchema } from "./validators"

export const GET = agentRoute({ action: "view_companies" }, async (request, response) => {
  const { cursor, limit, ...filter } = listCompaniesSchema.parse(request.query)
  const [name, id] = cursor ? readCursor(cursor, companyPosition) : []
  const after = name !== undefined && id !== undefined ? { name, id } : null
  const rows = await crmModule(request.scope).listCompanies({ ...filter, after, limit: limit + 1 })
  const { page, next_cursor } = cutPage(rows, limit, (row) => writeCursor([row.name, row.id]))
  const body: CompanyListResponse = { companies: await presentCompanies(request.scope, page), next_cursor }
  response.json(body)
})

export const POST = agentRoute({ action: "create_companies" }, async (request, response, { agent }) => {
  const input = createCompanySchema.parse(request.body)
  const by = { id: agent.id, name: agent.name }
  const { result } = await putCompanyWorkflow(request.scope).run({ input: { ...input, id: null, by } })
  response.status(201).json(await readCompany(request.scope, result.id))
})
