import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { keepStreamsStep } from "../steps/attend"

/** The process that serves these streams says that they are open still. */
export const keepStreamsWorkflow = createWorkflow("inbox-keep-streams", (input: { ids: string[] }) => {
  return new WorkflowResponse(keepStreamsStep(input))
})
