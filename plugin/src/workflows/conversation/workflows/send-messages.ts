import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { sendQueuedMessagesStep } from "../steps/send-queued-messages"

/** The job that empties a conversation's outbox. */
export const sendMessagesWorkflow = createWorkflow(
  "inbox-send-messages",
  (input: { conversation_id: string }) => {
    const events = sendQueuedMessagesStep(input)
    emitInboxEventsStep({ events })
    return new WorkflowResponse(events)
  }
)
