import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { queueMessageStep, type QueueMessageInput } from "../steps/queue-message"

/**
 * Queues an agent's message for sending.
 *
 * @property hooks.validateMessage - the input, before anything is kept; throw to veto
 * @property hooks.messageQueued - `{ id, conversation_id }`, once the message is durable
 */
export const queueMessageWorkflow = createWorkflow("inbox-queue-message", (input: QueueMessageInput) => {
  const validateMessage = createHook("validateMessage", input)
  const queued = queueMessageStep(input)
  const messageQueued = createHook(
    "messageQueued",
    transform({ input, queued }, ({ input, queued }) => ({
      id: queued.id,
      conversation_id: input.conversation_id,
    }))
  )
  const events = transform({ input, queued }, ({ input, queued }): InboxEvent[] =>
    queued.is_new
      ? [
          {
            name: INBOX_EVENTS.messageQueued,
            data: { id: queued.id, conversation_id: input.conversation_id },
          },
          ...(queued.resumes
            ? [{ name: INBOX_EVENTS.conversationResumed, data: { id: input.conversation_id } }]
            : []),
        ]
      : []
  )
  emitInboxEventsStep({ events })
  return new WorkflowResponse(queued, { hooks: [validateMessage, messageQueued] })
})
