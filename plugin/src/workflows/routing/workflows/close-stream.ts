import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { closeStreamStep } from "../steps/attend"

/** An agent's stream has ended: they are gone unless another one opens soon. */
export const closeStreamWorkflow = createWorkflow("inbox-close-stream", (input: { id: string }) => {
  return new WorkflowResponse(closeStreamStep(input))
})
