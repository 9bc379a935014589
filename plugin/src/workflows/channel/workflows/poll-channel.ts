import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pollChannelStep } from "../steps/poll-channel"

/** The job that fills the gaps a channel's lost webhooks left. */
export const pollChannelWorkflow = createWorkflow(
  "inbox-poll-channel",
  (input: { channel_id: string }) => new WorkflowResponse(pollChannelStep(input))
)
