import type { PipelineTotalsResponse } from "../../../../../../types/http/crm"
import { crmModule } from "../../../../../../workflows/crm/crm-module"
import { agentRoute } from "../../../agent-route"
import { readPipeline } from "../../read-pipeline"

/** What lies in each stage. */
export const GET = agentRoute({ action: "view_deals" }, async (request, response) => {
  const { id } = await readPipeline(request.scope, request.params.id!)
  const body: PipelineTotalsResponse = { totals: await crmModule(request.scope).stageTotals(id) }
  response.json(body)
})
