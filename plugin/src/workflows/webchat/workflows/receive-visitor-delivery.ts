import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { journalVisitorDeliveryStep, type VisitorDeliveryInput } from "../steps/journal-visitor-delivery"

/** Accepts a visitor's message or receipts: durable when this ends, in the conversation a moment later. */
export const receiveVisitorDeliveryWorkflow = createWorkflow(
  "inbox-receive-visitor-delivery",
  (input: VisitorDeliveryInput) => new WorkflowResponse(journalVisitorDeliveryStep(input))
)
