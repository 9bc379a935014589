import type { PipelineListResponse, PipelineResponse } from "../../../../types/http/crm"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { putPipelineWorkflow } from "../../../../workflows/crm/workflows/put-pipeline"
import { presentPipeline } from "../../../presenters/crm"
import { agentRoute } from "../agent-route"
import { readPipeline } from "./read-pipeline"
import { createPipelineSchema } from "./validators"

export const GET = agentRoute({ action: "view_deals" }, async (request, response) => {
  const pipelines = await crmModule(request.scope).listPipelines()
  const body: PipelineListResponse = { pipelines: pipelines.map(presentPipeline) }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const input = createPipelineSchema.parse(request.body)
  const { result } = await putPipelineWorkflow(request.scope).run({ input: { ...input, id: null } })
  const body: PipelineResponse = {
    pipeline: presentPipeline(await readPipeline(request.scope, result.id)),
  }
  response.status(201).json(body)
})
