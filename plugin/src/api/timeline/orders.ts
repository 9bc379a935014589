import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import type { TimelineEntryDTO } from "../../types/http/timeline"
import type { TimelinePosition } from "../../types/timeline"
import type { TimelineSource } from "./source"

const FIELDS = [
  "id",
  "display_id",
  "status",
  "total",
  "currency_code",
  "created_at",
  "payment_status",
  "fulfillment_status",
]

/** The customer's orders, as they are now, where they were placed. */
export function orderSource(container: MedusaContainer, customer_id: string): TimelineSource {
  return {
    name: "orders",
    read: async (after, limit) =>
      (await listOrders(container, customer_id, after, limit)).slice(0, limit).map(present),
  }
}

/** More than were asked for, since several may have been placed within the millisecond of the position. */
const SAME_INSTANT = 20

async function listOrders(
  container: MedusaContainer,
  customer_id: string,
  after: TimelinePosition | null,
  limit: number
): Promise<OrderDTO[]> {
  const before = after && { created_at: { $lt: new Date(after.at.getTime() + 1) } }
  const { result } = await getOrdersListWorkflow(container).run({
    input: {
      fields: FIELDS,
      variables: {
        filters: { customer_id, is_draft_order: false, ...before },
        skip: 0,
        take: limit + SAME_INSTANT,
        order: { created_at: "DESC", id: "DESC" },
      },
    },
  })
  const orders = Array.isArray(result) ? result : result.rows
  return after ? orders.filter((order) => isAfter(order, after)) : orders
}

/** Postgres keeps microseconds, a position milliseconds: within one, the id decides. */
function isAfter({ id, created_at }: OrderDTO, { at, id: last }: TimelinePosition): boolean {
  const time = new Date(created_at).getTime()
  return time < at.getTime() || (time === at.getTime() && id < last)
}

type ListedOrder = OrderDTO & { payment_status?: string; fulfillment_status?: string }

function present(order: ListedOrder): TimelineEntryDTO {
  const display_id = order.display_id ?? 0
  return {
    id: order.id,
    kind: "order",
    occurred_at: new Date(order.created_at).toISOString(),
    title: `Order #${display_id}`,
    text: null,
    url: `/orders/${order.id}`,
    actor: null,
    data: {
      order_id: order.id,
      display_id,
      status: order.status,
      payment_status: order.payment_status ?? null,
      fulfillment_status: order.fulfillment_status ?? null,
      total: Number(order.total ?? 0),
      currency_code: order.currency_code,
    },
  }
}
