import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

const disconnectChannelStep = createStep(
  "inbox-disconnect-channel",
  async ({ id }: { id: string }, { container }) => {
    await inboxModules(container).channels.disconnect(id)
    return new StepResponse({ id })
  }
)

/** Disconnects an account. Its conversations stay. */
export const deleteChannelWorkflow = createWorkflow("inbox-delete-channel", (input: { id: string }) => {
  return new WorkflowResponse(disconnectChannelStep(input))
})
