import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { indexPhonesStep } from "../steps/index-phones"

/** Keeps names and the phone table in step with customers that were created, changed or deleted. */
export const indexPhonesWorkflow = createWorkflow("inbox-index-phones", (input: { ids: string[] }) => {
  return new WorkflowResponse(indexPhonesStep(input))
})
