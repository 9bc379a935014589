import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { crmModule } from "../crm-module"
import { finishCrm, type CrmOutcome } from "../finish"

const deletePipelineStep = createStep(
  "inbox-delete-pipeline",
  async ({ id }: { id: string }, { container }) => {
    await crmModule(container).removePipeline(id)
    return new StepResponse<CrmOutcome>({
      id,
      entries: [],
      updates: [{ object: "pipeline", id, customer_id: null }],
      events: [],
    })
  }
)

/** Takes an empty pipeline out. @throws InboxError `not_found`, `stage_in_use`, `last_pipeline` */
export const deletePipelineWorkflow = createWorkflow("inbox-delete-pipeline", (input: { id: string }) => {
  return new WorkflowResponse(finishCrm(deletePipelineStep(input)))
})
