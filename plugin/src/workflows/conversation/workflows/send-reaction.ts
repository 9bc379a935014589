import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendReactionStep } from "../steps/send-reaction"

/** The job that shows the contact our emoji. */
export const sendReactionWorkflow = createWorkflow(
  "inbox-send-reaction",
  (input: { message_id: string }) => new WorkflowResponse(sendReactionStep(input))
)
