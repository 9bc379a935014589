import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { journalVisitorDeliveryStep, type VisitorDeliveryInput } from "../steps/journal-visitor-delivery"

/** Accepts the news that messages of ours reached a visitor, or were read. */
export const receiveVisitorReceiptsWorkflow = createWorkflow(
  "inbox-receive-visitor-receipts",
  (input: VisitorDeliveryInput) => new WorkflowResponse(journalVisitorDeliveryStep(input))
)
