import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { checkChannelStep } from "../steps/check-channel"

interface ConnectChannelInput {
  provider: string
  name: string
  credentials: Record<string, unknown>
  settings?: Record<string, unknown>
}

const connectChannelStep = createStep(
  "inbox-connect-channel",
  async (input: ConnectChannelInput, { container }) => {
    const channel = await inboxModules(container).channels.connect(input)
    return new StepResponse({ channel_id: channel.id }, channel.id)
  },
  async (id, { container }) => {
    if (id) await inboxModules(container).channels.disconnect(id)
  }
)

/** Connects an account. It is kept even when the platform refuses the credentials: the health says so. */
export const connectChannelWorkflow = createWorkflow(
  "inbox-connect-channel",
  (input: ConnectChannelInput) => {
    return new WorkflowResponse(checkChannelStep(connectChannelStep(input)))
  }
)
