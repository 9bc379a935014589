import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { identifyVisitorStep, type IdentifyVisitorInput } from "../steps/identify-visitor"

/** Recognises a visitor as the customer who logged in at the storefront. */
export const identifyVisitorWorkflow = createWorkflow(
  "inbox-identify-visitor",
  (input: IdentifyVisitorInput) => new WorkflowResponse(identifyVisitorStep(input))
)
