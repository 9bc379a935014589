import type { PipelineTotalsResponse } from "../../../../../../types/http/crm"
import { crmModule } from "../../../../../../workflows/crm/crm-module"
import { agentRoute } from "../../../agent-route"
import { customersNamed, ownerOf, stageTotalsSchema } from "../../../crm-query"
import { readPipeline } from "../../read-pipeline"

/** What lies in each stage, of all deals or of those a list of deals would show. */
export const GET = agentRoute({ action: "view_deals" }, async (request, response, { agent }) => {
  const { id } = await readPipeline(request.scope, request.params.id!)
  const { q, owner_id } = stageTotalsSchema.parse(request.query)
  const totals = await crmModule(request.scope).stageTotals({
    q,
    pipeline_id: id,
    owner_id: ownerOf(owner_id, agent),
    named_customer_ids: await customersNamed(request.scope, q),
  })
  const body: PipelineTotalsResponse = { totals }
  response.json(body)
})
