import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../utils/channel-error"
import { inboxModules } from "../../modules"
import { checkChannelStep } from "../steps/check-channel"

const subscribeChannelStep = createStep(
  "inbox-subscribe-channel",
  async ({ channel_id }: { channel_id: string }, { container }) => {
    try {
      await inboxModules(container).channels.subscribe(channel_id)
    } catch (error) {
      throw error instanceof ChannelError ? error.toInboxError() : error
    }
    return new StepResponse({ channel_id })
  }
)

/** Has the platform send a channel's webhooks to us, and looks whether all is well then. */
export const subscribeChannelWorkflow = createWorkflow(
  "inbox-subscribe-channel-webhooks",
  (input: { channel_id: string }) => new WorkflowResponse(checkChannelStep(subscribeChannelStep(input)))
)
