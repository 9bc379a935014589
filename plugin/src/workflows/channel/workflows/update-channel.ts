import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { checkChannelStep } from "../steps/check-channel"

interface UpdateChannelInput {
  id: string
  name?: string
  credentials?: Record<string, unknown>
  settings?: Record<string, unknown>
  disabled?: boolean
}

const changeChannelStep = createStep(
  "inbox-change-channel",
  async ({ id, ...change }: UpdateChannelInput, { container }) => {
    const { channels, conversations, realtime } = inboxModules(container)
    const before = (await channels.retrieveChannel(id)).capabilities?.service_window_hours
    const { capabilities } = await channels.change(id, change)
    if (capabilities && capabilities.service_window_hours !== before) {
      await conversations.resetWindows(id, capabilities.service_window_hours)
      await realtime.ring()
    }
    return new StepResponse({ channel_id: id })
  }
)

/** Changes a channel and asks the platform about it again. */
export const updateChannelWorkflow = createWorkflow("inbox-update-channel", (input: UpdateChannelInput) => {
  return new WorkflowResponse(checkChannelStep(changeChannelStep(input)))
})
