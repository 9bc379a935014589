import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { indexAllPhonesStep } from "../../contact/steps/index-phones"
import { sweepStep } from "../steps/sweep"

/** The repeating job behind "nothing is lost". */
export const sweepWorkflow = createWorkflow("inbox-sweep", () => {
  const swept = sweepStep()
  indexAllPhonesStep()
  return new WorkflowResponse(swept)
})
