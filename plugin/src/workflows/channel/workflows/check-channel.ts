import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkChannelStep } from "../steps/check-channel"

/** The job and the button that ask a platform about a channel. */
export const checkChannelWorkflow = createWorkflow("inbox-check-channel", (input: { channel_id: string }) => {
  return new WorkflowResponse(checkChannelStep(input))
})
