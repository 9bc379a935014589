import type { PipelineResponse } from "../../../../../types/http/crm"
import { deletePipelineWorkflow } from "../../../../../workflows/crm/workflows/delete-pipeline"
import { putPipelineWorkflow } from "../../../../../workflows/crm/workflows/put-pipeline"
import { presentPipeline } from "../../../../presenters/crm"
import { agentRoute } from "../../agent-route"
import { readPipeline } from "../read-pipeline"
import { updatePipelineSchema } from "../validators"

export const GET = agentRoute({ action: "view_deals" }, async (request, response) => {
  const body: PipelineResponse = {
    pipeline: presentPipeline(await readPipeline(request.scope, request.params.id!)),
  }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  const changes = updatePipelineSchema.parse(request.body)
  const { name, stages } = presentPipeline(await readPipeline(request.scope, id))
  await putPipelineWorkflow(request.scope).run({ input: { name, stages, ...changes, id } })
  const body: PipelineResponse = { pipeline: presentPipeline(await readPipeline(request.scope, id)) }
  response.json(body)
})

export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await deletePipelineWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "pipeline", deleted: true })
})
