import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { inboxModules } from "../../modules"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"

interface ClaimConversationInput {
  conversation_id: string
  user_id: string
  /** For the line in the thread. */
  user_name: string
}

const claimConversationStep = createStep(
  "inbox-claim-conversation",
  async (input: ClaimConversationInput, { container }) => {
    const { chatbots, conversations, realtime } = inboxModules(container)
    const claim = await conversations.claimConversation({
      conversation_id: input.conversation_id,
      by: { id: input.user_id, name: input.user_name },
    })
    await realtime.ring()
    await chatbots?.endSession(input.conversation_id)
    return new StepResponse(claim)
  }
)

/**
 * Assigns an unassigned conversation to whoever asks first; a chatbot that leads it lets go.
 *
 * @property hooks.conversationAssigned - `{ conversation_id, user_id }`
 */
export const claimConversationWorkflow = createWorkflow(
  "inbox-claim-conversation",
  (input: ClaimConversationInput) => {
    const claim = claimConversationStep(input)
    const conversationAssigned = createHook(
      "conversationAssigned",
      transform({ input }, ({ input: { conversation_id, user_id } }) => ({ conversation_id, user_id }))
    )
    const events = transform({ input, claim }, ({ input, claim }): InboxEvent[] =>
      claim.is_new ? [{ name: INBOX_EVENTS.conversationAssigned, data: { id: input.conversation_id } }] : []
    )
    emitInboxEventsStep({ events })
    return new WorkflowResponse(claim, { hooks: [conversationAssigned] })
  }
)
