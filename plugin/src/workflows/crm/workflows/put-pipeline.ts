import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PipelineInput } from "../../../modules/crm/service"
import { crmModule } from "../crm-module"
import { finishCrm, type CrmOutcome } from "../finish"

const putPipelineStep = createStep(
  "inbox-put-pipeline",
  async ({ id, ...input }: PipelineInput & { id: string | null }, { container }) => {
    const pipelineId = await crmModule(container).putPipeline(id, input)
    return new StepResponse<CrmOutcome>({
      id: pipelineId,
      entries: [],
      updates: [{ object: "pipeline", id: pipelineId, customer_id: null }],
      events: [],
    })
  }
)

/** Makes a pipeline or changes one. @throws InboxError `not_found`, `invalid_data`, `stage_in_use` */
export const putPipelineWorkflow = createWorkflow(
  "inbox-put-pipeline",
  (input: PipelineInput & { id: string | null }) => {
    return new WorkflowResponse(finishCrm(putPipelineStep(input)))
  }
)
