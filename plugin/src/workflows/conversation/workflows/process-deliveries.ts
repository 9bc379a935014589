import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, statusEvent, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { followUpDeliveriesStep } from "../steps/follow-up-deliveries"
import { storeDeliveriesStep } from "../steps/store-deliveries"

/**
 * Turns waiting webhook deliveries into messages and statuses.
 *
 * @property hooks.conversationCreated - `{ conversation_ids }`, after new conversations are durable
 * @property hooks.messageReceived - `{ messages: [{ id, conversation_id }] }`, at least once each
 */
export const processDeliveriesWorkflow = createWorkflow("inbox-process-deliveries", () => {
  const stored = storeDeliveriesStep()
  const conversationCreated = createHook(
    "conversationCreated",
    transform({ stored }, ({ stored }) => ({ conversation_ids: stored.created_conversations }))
  )
  const messageReceived = createHook(
    "messageReceived",
    transform({ stored }, ({ stored }) => ({ messages: stored.messages }))
  )
  const events = transform({ stored }, ({ stored }): InboxEvent[] => [
    ...stored.created_conversations.map((id) => ({ name: INBOX_EVENTS.conversationCreated, data: { id } })),
    ...stored.messages.map((data) => ({ name: INBOX_EVENTS.messageReceived, data })),
    ...stored.statuses.flatMap(statusEvent),
  ])
  emitInboxEventsStep({ events })
  followUpDeliveriesStep(stored)
  return new WorkflowResponse(stored, { hooks: [conversationCreated, messageReceived] })
})
