import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateDraftOrderBody } from "../../../types/http/commerce"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"
import { draftOrderIdOf } from "../draft-orders"
import { planOrder, type OrderPlan } from "../order-plan"
import { addressIn } from "../region"

export interface CreateDraftOrderInput extends CreateDraftOrderBody {
  conversation_id: string
  message_id: string
  by: { id: string; name: string }
}

interface DraftOrderInput {
  /** For Medusa's own workflow; null: there is one already. */
  order: ({ id: string; customer_id: string } & Record<string, unknown>) | null
  /** To be put on the customer. */
  email: string | null
}

/** @throws InboxError `not_found`, `invalid_data`, `unavailable`, `out_of_stock` */
export const planDraftOrderStep = createStep(
  "inbox-plan-draft-order",
  async (input: CreateDraftOrderInput, { container }): Promise<StepResponse<DraftOrderInput>> => {
    const { conversation_id, message_id, region_id } = input
    const [conversation] = await inboxModules(container).conversations.conversationsByIds([conversation_id])
    if (!conversation) throw new InboxError("not_found", "There is no such conversation")
    const plan = await planOrder(container, conversation, message_id, region_id)
    const { region, buyer, preview } = plan
    if (preview.draft_order) return new StepResponse({ order: null, email: null })
    if (!region) throw new InboxError("invalid_data", "This shop has no region, so nothing has a price")
    if (!buyer.email && !input.email) throw new InboxError("invalid_data", "email: is needed for the order")
    const address = addressIn(region, buyer)
    return new StepResponse({
      email: buyer.email ? null : input.email!,
      order: {
        id: draftOrderIdOf(message_id),
        status: "draft",
        is_draft_order: true,
        // Without `email`: the customer's own counts, and with another one Medusa takes or makes another customer.
        customer_id: buyer.id,
        region_id: region.id,
        currency_code: region.currency_code,
        no_notification: true,
        items: itemsOf(input, plan),
        ...(address ? { shipping_address: address, billing_address: { ...address } } : {}),
        metadata: { inbox_conversation_id: conversation_id, inbox_message_id: message_id },
      },
    })
  }
)

function itemsOf({ items }: CreateDraftOrderInput, { preview }: OrderPlan) {
  const wanted = items ?? preview.items.filter(({ problem }) => !problem)
  if (!wanted.length) {
    const isOut = preview.items.some(({ problem }) => problem === "out_of_stock")
    throw new InboxError(isOut ? "out_of_stock" : "invalid_data", "Nothing of it can be ordered here now")
  }
  const pieces = new Map<string, number>()
  for (const { variant_id, quantity } of wanted) {
    pieces.set(variant_id, (pieces.get(variant_id) ?? 0) + quantity)
  }
  return [...pieces].map(([variant_id, quantity]) => ({ variant_id, quantity }))
}
