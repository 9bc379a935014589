import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { recordTimelineWorkflow } from "../../contact/workflows/record-timeline"
import { keepDraftOrderStep } from "../steps/keep-draft-order"
import { planDraftOrderStep, type CreateDraftOrderInput } from "../steps/plan-draft-order"
import { putEmailStep } from "../steps/put-email"

/** Of its entries in timelines. */
export const DRAFT_ORDER_KIND = "commerce.draft_order"

/**
 * Makes one draft order of an order message, with the shop's prices and taxes; asked again, it answers the one there is.
 * Two at once: the second fails with the database's word for a second one, see `makeDraftOrder`.
 * @throws InboxError `not_found`, `invalid_data`, `email_in_use`, `out_of_stock`, `unavailable`
 */
export const createDraftOrderWorkflow = createWorkflow(
  "inbox-create-draft-order",
  (input: CreateDraftOrderInput) => {
    const plan = planDraftOrderStep(input)
    when("inbox-has-no-draft-order", { plan }, ({ plan: { order } }) => order !== null).then(() => {
      putEmailStep(
        transform({ plan }, ({ plan: { order, email } }) => ({ customer_id: order!.customer_id, email }))
      )
      createOrderWorkflow.runAsStep({ input: transform({ plan }, ({ plan: { order } }) => order! as never) })
    })
    const draft_order = keepDraftOrderStep(input)
    recordTimelineWorkflow.runAsStep({
      input: transform(
        { input, plan, draft_order },
        ({ input: { by, conversation_id }, plan: { order }, ...made }) => ({
          entries:
            order && made.draft_order
              ? [
                  {
                    customer_id: order.customer_id,
                    kind: DRAFT_ORDER_KIND,
                    title: `Draft order #${made.draft_order.display_id}`,
                    url: made.draft_order.url,
                    actor: by,
                    data: { order_id: order.id, display_id: made.draft_order.display_id, conversation_id },
                    key: `draft-order:${order.id}`,
                  },
                ]
              : [],
        })
      ),
    })
    const is_new = transform({ plan }, ({ plan: { order } }) => order !== null)
    return new WorkflowResponse({ draft_order, is_new })
  }
)
