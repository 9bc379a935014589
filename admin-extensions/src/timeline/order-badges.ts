import type { OrderEntryData } from "../shared/types"

type OrderStatuses = Pick<OrderEntryData, "status" | "payment_status" | "fulfillment_status">

interface OrderBadge {
  /** Of the dashboard's own translations. */
  key: string
  color: "green" | "orange" | "red" | "grey"
}

const DONE = ["captured", "fulfilled", "shipped", "delivered", "returned"]
const BAD = ["not_paid", "partially_authorized", "refunded", "canceled", "not_fulfilled"]

const colorOf = (status: string) =>
  DONE.includes(status) ? "green" : BAD.includes(status) ? "red" : "orange"

const camelCase = (status: string) => status.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The statuses of an order as the dashboard shows them: cancelled, or paid and sent how far. */
export function orderBadges({ status, payment_status, fulfillment_status }: OrderStatuses): OrderBadge[] {
  if (status === "canceled") {
    return [{ key: "orders.status.canceled", color: "red" }]
  }
  const badge = (subject: string, value: string | null): OrderBadge[] =>
    value ? [{ key: `orders.${subject}.status.${camelCase(value)}`, color: colorOf(value) }] : []
  return [...badge("payment", payment_status), ...badge("fulfillment", fulfillment_status)]
}
