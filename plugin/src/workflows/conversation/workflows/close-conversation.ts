import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { inboxModules } from "../../modules"

export interface CloseConversationInput {
  conversation_id: string
  /** Null: the chatbot. */
  by: { id: string; name: string } | null
  /** Whose it was when the person decided; left out: whoever has it. */
  expected_assignee_id?: string | null
  only_while_bot?: boolean
  reason: string | null
}

const closeConversationStep = createStep(
  "inbox-end-conversation",
  async (input: CloseConversationInput, { container }) => {
    const { chatbots, conversations, queue, realtime } = inboxModules(container)
    const is_closed = await conversations.closeConversation(input)
    await realtime.ring()
    await chatbots?.endSession(input.conversation_id)
    // Whoever had it has room for the next one.
    await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse({ is_closed })
  }
)

/**
 * Makes a conversation a record; the contact is free for a new one.
 *
 * @property hooks.validateClose - the input, before anything changes; throw to veto
 * @property hooks.conversationClosed - `{ conversation_id, is_closed }`
 */
export const closeConversationWorkflow = createWorkflow(
  "inbox-close-conversation",
  (input: CloseConversationInput) => {
    const validateClose = createHook("validateClose", input)
    const closed = closeConversationStep(input)
    const conversationClosed = createHook(
      "conversationClosed",
      transform({ input, closed }, ({ input, closed }) => ({
        conversation_id: input.conversation_id,
        is_closed: closed.is_closed,
      }))
    )
    const events = transform({ input, closed }, ({ input, closed }): InboxEvent[] =>
      closed.is_closed ? [{ name: INBOX_EVENTS.conversationClosed, data: { id: input.conversation_id } }] : []
    )
    emitInboxEventsStep({ events })
    return new WorkflowResponse(closed, { hooks: [validateClose, conversationClosed] })
  }
)
