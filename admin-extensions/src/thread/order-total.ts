import type { OrderDetails } from "../shared/types"

type OrderItem = OrderDetails["items"][number]

/** An amount in its currency; a code nobody knows stands before the number. */
export function formatPrice(amount: number, currency: string | null, locale: string): string {
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  if (!currency) {
    return plain.format(amount)
  }
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount)
  } catch {
    return `${currency} ${plain.format(amount)}`
  }
}

/** What the priced items cost together, by currency: an order may mix them, and items may have no price. */
export function orderTotals(items: OrderItem[]): { currency: string | null; amount: number }[] {
  const totals = new Map<string | null, number>()
  for (const { item_price, quantity, currency } of items) {
    if (item_price !== null) {
      totals.set(currency, (totals.get(currency) ?? 0) + item_price * quantity)
    }
  }
  return [...totals].map(([currency, amount]) => ({ currency, amount }))
}
