import type {
  DraftOrderPreviewResponse,
  DraftOrderResponse,
} from "../../../../../../../../types/http/commerce"
import { makeDraftOrder } from "../../../../../../../../workflows/commerce/make-draft-order"
import { planOrder } from "../../../../../../../../workflows/commerce/order-plan"
import { agentRoute } from "../../../../../agent-route"
import { createDraftOrderSchema, previewDraftOrderSchema } from "../../../../../commerce-validators"

/** What an order message would become. */
export const GET = agentRoute({ conversation: true }, async (request, response, { conversation }) => {
  const { region_id } = previewDraftOrderSchema.parse(request.query)
  const { preview } = await planOrder(request.scope, conversation, request.params.message_id!, region_id)
  const body: DraftOrderPreviewResponse = { preview }
  response.json(body)
})

/** Makes it a draft order, once. */
export const POST = agentRoute(
  { conversation: true, action: "create_orders" },
  async (request, response, { agent, conversation }) => {
    const input = createDraftOrderSchema.parse(request.body ?? {})
    const { draft_order, is_new } = await makeDraftOrder(request.scope, {
      ...input,
      conversation_id: conversation.id,
      message_id: request.params.message_id!,
      by: { id: agent.id, name: agent.name },
    })
    const body: DraftOrderResponse = { draft_order }
    response.status(is_new ? 201 : 200).json(body)
  }
)
