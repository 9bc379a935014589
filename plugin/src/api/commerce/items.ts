import type { CommerceItemDTO } from "../../types/http/commerce"

/** A line of an order or a cart. */
export interface LineItem {
  title?: string | null
  product_title?: string | null
  variant_title?: string | null
  thumbnail?: string | null
  quantity?: unknown
}

/** Medusa calls a line by its variant or by its product, as it was made; here it is always the product. */
export function presentItems(items: (LineItem | null)[] | undefined): CommerceItemDTO[] {
  return (items ?? []).flatMap((item) => {
    if (!item) return []
    const title = item.product_title || item.title || ""
    const variant = item.variant_title || null
    return {
      title,
      variant_title: variant === title ? null : variant,
      quantity: Number(item.quantity ?? 0),
      thumbnail: item.thumbnail || null,
    }
  })
}
