import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { QueuedChange } from "../../../modules/conversation/storage/queued"
import { inboxModules } from "../../modules"

const cancelMessageStep = createStep(
  "inbox-take-message-back",
  async (input: QueuedChange, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    await conversations.cancelQueued(input)
    await realtime.ring()
    return new StepResponse(undefined)
  }
)

/** Takes a message back that has not gone out. @throws InboxError `not_found`, `not_permitted`, `already_sent` */
export const cancelMessageWorkflow = createWorkflow("inbox-cancel-message", (input: QueuedChange) => {
  return new WorkflowResponse(cancelMessageStep(input))
})
