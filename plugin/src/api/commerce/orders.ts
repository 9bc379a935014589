import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import type { ContactOrderDTO, TrackingDTO } from "../../types/http/commerce"
import { orderPath } from "../../workflows/commerce/draft-orders"
import { presentItems, type LineItem } from "./items"

const SHOWN = 5

const FIELDS = [
  ...["id", "display_id", "status", "is_draft_order", "total", "currency_code", "created_at"],
  ...["payment_status", "fulfillment_status"],
  ...["items.title", "items.product_title", "items.variant_title", "items.thumbnail", "items.quantity"],
  ...["fulfillments.canceled_at", "fulfillments.labels.tracking_number", "fulfillments.labels.tracking_url"],
]

interface Fulfillment {
  canceled_at?: string | Date | null
  labels?: { tracking_number?: string | null; tracking_url?: string | null }[]
}

type ListedOrder = Omit<OrderDTO, "items"> & {
  payment_status?: string
  fulfillment_status?: string
  items?: LineItem[]
  fulfillments?: Fulfillment[]
}

/** The last orders of a customer, drafts included, newest first. As many queries whatever their history. */
export async function readOrders(
  container: MedusaContainer,
  customer_id: string
): Promise<{ orders: ContactOrderDTO[]; has_more: boolean }> {
  const { result } = await getOrdersListWorkflow(container).run({
    input: {
      fields: FIELDS,
      variables: {
        filters: { customer_id },
        skip: 0,
        take: SHOWN + 1,
        order: { created_at: "DESC", id: "DESC" },
      },
    },
  })
  const rows = (Array.isArray(result) ? result : result.rows) as unknown as ListedOrder[]
  return { orders: rows.slice(0, SHOWN).map(present), has_more: rows.length > SHOWN }
}

function present(order: ListedOrder): ContactOrderDTO {
  const isDraft = order.is_draft_order ?? false
  return {
    id: order.id,
    display_id: order.display_id ?? 0,
    is_draft: isDraft,
    status: order.status,
    payment_status: order.payment_status ?? null,
    fulfillment_status: order.fulfillment_status ?? null,
    total: Number(order.total ?? 0),
    currency_code: order.currency_code,
    created_at: new Date(order.created_at).toISOString(),
    items: presentItems(order.items),
    tracking: trackingOf(order.fulfillments ?? []),
    url: orderPath(order.id, isDraft),
  }
}

/** Of what is on its way, each parcel once. */
function trackingOf(fulfillments: Fulfillment[]): TrackingDTO[] {
  const labels = fulfillments.flatMap(({ canceled_at, labels }) => (canceled_at ? [] : (labels ?? [])))
  const tracking = labels.map(({ tracking_number, tracking_url }) => ({
    number: tracking_number || null,
    // Medusa's own form fills in a number sign where no address is known.
    url: tracking_url && tracking_url !== "#" ? tracking_url : null,
  }))
  const known = tracking.filter(({ number, url }) => number || url)
  return [...new Map(known.map((parcel) => [`${parcel.number} ${parcel.url}`, parcel])).values()]
}
