import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { messageIdOf } from "../../commerce/draft-orders"
import { inboxModules } from "../../modules"

const announceOrderStep = createStep("inbox-tell-of-order", async ({ id }: { id: string }, { container }) => {
  const { conversations, realtime } = inboxModules(container)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["customer_id", "display_id", "is_draft_order"],
    filters: { id },
  })
  const order = data[0]
  const messageId = messageIdOf(id)
  if (order && messageId) {
    const { display_id = 0, is_draft_order } = order
    const details = { id, display_id, is_draft: is_draft_order ?? false }
    if (await conversations.keepDraftOrder(messageId, details)) await realtime.ring()
  }
  if (order?.customer_id) {
    await realtime.signal({ type: "timeline.updated", data: { customer_id: order.customer_id } })
  }
  return new StepResponse(undefined)
})

/** Tells open timelines that an order has changed, and the message it was made of when it is a draft no more. */
export const announceOrderWorkflow = createWorkflow("inbox-announce-order", (input: { id: string }) => {
  return new WorkflowResponse(announceOrderStep(input))
})
