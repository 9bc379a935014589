import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { DraftOrderDTO } from "../../types/http/commerce"
import { InboxError } from "../../utils/inbox-error"
import { findDraftOrder } from "./draft-orders"
import type { CreateDraftOrderInput } from "./steps/plan-draft-order"
import { createDraftOrderWorkflow } from "./workflows/create-draft-order"

/** Makes the draft order of a message, or answers the one somebody else was faster with. @throws InboxError */
export async function makeDraftOrder(
  container: MedusaContainer,
  input: CreateDraftOrderInput
): Promise<{ draft_order: DraftOrderDTO; is_new: boolean }> {
  try {
    const { result } = await createDraftOrderWorkflow(container).run({ input })
    if (result.draft_order) return { draft_order: result.draft_order, is_new: result.is_new }
    throw new InboxError("changed_meanwhile", "The draft order was deleted while it was being made")
  } catch (error) {
    const other = await findDraftOrder(container, input.message_id)
    if (other) return { draft_order: other, is_new: false }
    const isOut = (error as { code?: unknown }).code === MedusaError.Codes.INSUFFICIENT_INVENTORY
    throw isOut ? new InboxError("out_of_stock", "There is not enough of it in stock") : error
  }
}
