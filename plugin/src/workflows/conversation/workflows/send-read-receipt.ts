import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../utils/channel-error"
import { inboxModules } from "../../modules"

const sendReadReceiptStep = createStep(
  "inbox-tell-read",
  async ({ conversation_id }: { conversation_id: string }, { container }) => {
    const { channels, conversations } = inboxModules(container)
    const newest = await conversations.newestInbound(conversation_id)
    if (!newest) return new StepResponse(undefined)
    const { channel_id, external_id, identity } = newest
    const channel = await channels.retrieveChannel(channel_id)
    if (!channel.capabilities?.read_receipts || channel.settings?.read_receipts === false) {
      return new StepResponse(undefined)
    }
    try {
      const to = { user_id: identity.user_id, wa_id: identity.wa_id }
      await channels.markRead(channel_id, { to, external_id })
    } catch (error) {
      // A courtesy, not a promise: only what a later try may still achieve is tried again.
      if (!(error instanceof ChannelError) || error.retryable) throw error
    }
    return new StepResponse(undefined)
  }
)

/** The job that shows the contact blue ticks. */
export const sendReadReceiptWorkflow = createWorkflow(
  "inbox-send-read-receipt",
  (input: { conversation_id: string }) => new WorkflowResponse(sendReadReceiptStep(input))
)
