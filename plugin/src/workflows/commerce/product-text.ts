import { formatMoney } from "../../utils/money"
import type { Price } from "./prices"
import type { Region } from "./region"
import type { Variant } from "./variants"

export interface ProductOffer {
  product: Pick<Variant["product"], "title" | "handle">
  /** The one chosen; null: the product as a whole. */
  variant: Pick<Variant, "title"> | null
  /** Of the variants meant, as far as they have one. */
  prices: Price[]
  region: Region | null
  /** Whether the product comes in several. */
  hasVariants: boolean
}

/** What goes out about a product: its name, what it costs where the contact is, and where it is shown. */
export function productText(offer: ProductOffer, url: string | null): string {
  const { product, variant, hasVariants } = offer
  const name = variant && hasVariants ? `${product.title} (${variant.title})` : product.title
  return [name, priceText(offer), url].filter(Boolean).join("\n")
}

/** One price, or the span of several. */
function priceText({ prices, region }: ProductOffer): string | null {
  if (!region || !prices.length) return null
  const amounts = prices.map(({ amount }) => amount)
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)]
  const written = [...new Set([lowest, highest])].map((amount) => formatMoney(amount, region.currency_code))
  return written.join(" – ")
}

/** Where the storefront shows a product; null without the option, or when it makes no address. */
export function productUrl(template: string | null, handle: string): string | null {
  const url = template?.replaceAll("{handle}", encodeURIComponent(handle))
  return url && URL.canParse(url) ? url : null
}
