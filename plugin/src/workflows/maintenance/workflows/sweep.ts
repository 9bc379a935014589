import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sweepStep } from "../steps/sweep"

/** The repeating job behind "nothing is lost". */
export const sweepWorkflow = createWorkflow("inbox-sweep", () => {
  return new WorkflowResponse(sweepStep())
})
