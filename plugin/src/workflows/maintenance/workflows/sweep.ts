import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { indexAllPhonesWorkflow } from "../../contact/workflows/index-all-phones"
import { sweepStep } from "../steps/sweep"

/** The repeating job behind "nothing is lost". */
export const sweepWorkflow = createWorkflow("inbox-sweep", () => {
  const swept = sweepStep()
  indexAllPhonesWorkflow.runAsStep({ input: undefined })
  return new WorkflowResponse(swept)
})
