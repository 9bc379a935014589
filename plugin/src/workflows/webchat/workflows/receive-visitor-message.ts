import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ensureCustomerVisitorStep, type CustomerVisitor } from "../steps/ensure-customer-visitor"
import { journalVisitorDeliveryStep, type VisitorDeliveryInput } from "../steps/journal-visitor-delivery"

/** Accepts a visitor's message: it is durable when this ends, and in its conversation a moment later. */
export const receiveVisitorMessageWorkflow = createWorkflow(
  "inbox-receive-visitor-message",
  (input: VisitorDeliveryInput & { visitor: CustomerVisitor }) => {
    ensureCustomerVisitorStep(input.visitor)
    return new WorkflowResponse(journalVisitorDeliveryStep(input))
  }
)
