import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { findDraftOrder } from "../draft-orders"

/** Says with a message what was made of it, live for everybody who sees it. Answers it; null when there is nothing. */
export const keepDraftOrderStep = createStep(
  "inbox-keep-draft-order",
  async ({ conversation_id, message_id }: { conversation_id: string; message_id: string }, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    const found = await findDraftOrder(container, message_id)
    if (!found) return new StepResponse(null)
    const { url: _, ...details } = found
    if (await conversations.keepDraftOrder(message_id, details)) await realtime.ring()
    const [conversation] = await conversations.conversationsByIds([conversation_id])
    const customer_id = conversation?.customer_id
    if (customer_id) await realtime.signal({ type: "timeline.updated", data: { customer_id } })
    return new StepResponse(found)
  }
)
