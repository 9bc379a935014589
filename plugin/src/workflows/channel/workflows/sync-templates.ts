import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../utils/channel-error"
import { inboxModules } from "../../modules"

const syncTemplatesStep = createStep(
  "inbox-sync-message-templates",
  async ({ channel_id }: { channel_id: string }, { container }) => {
    try {
      await inboxModules(container).channels.syncTemplates(channel_id)
      return new StepResponse({ channel_id })
    } catch (error) {
      throw error instanceof ChannelError ? error.toInboxError() : error
    }
  }
)

/** The job and the button that bring a channel's templates up to date. */
export const syncTemplatesWorkflow = createWorkflow(
  "inbox-sync-templates",
  (input: { channel_id: string }) => {
    return new WorkflowResponse(syncTemplatesStep(input))
  }
)
