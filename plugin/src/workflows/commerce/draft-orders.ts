import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DraftOrderDTO } from "../../types/http/commerce"

const MESSAGE = /^msg_(\w+)$/
const ORDER = /^order_(\w+)$/

/**
 * The id of what is made of an order message. It is the message's own, so that the database itself refuses a second
 * one, whoever presses when, in whatever process.
 */
export const draftOrderIdOf = (messageId: string): string => messageId.replace(MESSAGE, "order_$1")

/** The message an order would be of, if it is of one. */
export const messageIdOf = (orderId: string): string | null =>
  ORDER.test(orderId) ? orderId.replace(ORDER, "msg_$1") : null

/** What was made of a message; null once it is deleted. */
export async function findDraftOrder(
  container: MedusaContainer,
  messageId: string
): Promise<DraftOrderDTO | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "is_draft_order"],
    filters: { id: draftOrderIdOf(messageId) },
  })
  const order = data[0] as unknown as { id: string; display_id: number; is_draft_order: boolean } | undefined
  if (!order) return null
  const { id, display_id, is_draft_order } = order
  return { id, display_id, is_draft: is_draft_order, url: orderPath(id, is_draft_order) }
}

/** Its page in the admin. */
export const orderPath = (id: string, isDraft: boolean): string =>
  `/${isDraft ? "draft-orders" : "orders"}/${id}`
