import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { indexAllPhonesStep } from "../steps/index-phones"

/** Learns the names and numbers of the customers a shop had before the inbox; afterwards there is nothing to do. */
export const indexAllPhonesWorkflow = createWorkflow("inbox-index-all-phones-once", () => {
  return new WorkflowResponse(indexAllPhonesStep())
})
