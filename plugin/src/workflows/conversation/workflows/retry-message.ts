import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

interface RetryMessageInput {
  conversation_id: string
  message_id: string
}

const requeueMessageStep = createStep(
  "inbox-requeue-message",
  async (input: RetryMessageInput, { container }) => {
    const { conversations, queue, realtime } = inboxModules(container)
    const message = await conversations.requeueMessage(input.conversation_id, input.message_id)
    await realtime.ring()
    void queue
      .enqueue("inbox-send-messages", { conversation_id: input.conversation_id })
      .catch(() => undefined)
    return new StepResponse({ id: message.id })
  }
)

/** Sends a failed or unconfirmed message again because a person says so. */
export const retryMessageWorkflow = createWorkflow("inbox-retry-message", (input: RetryMessageInput) => {
  return new WorkflowResponse(requeueMessageStep(input))
})
