import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationWithContact } from "../../modules/conversation/storage/rows"
import type { ProductDTO, ProductVariantDTO } from "../../types/http/commerce"
import { audienceFor } from "../../workflows/commerce/offer-product"
import { pricesFor } from "../../workflows/commerce/prices"
import { productUrl } from "../../workflows/commerce/product-text"
import { stockOf } from "../../workflows/commerce/stock"
import { searchProducts, variantsOfProducts, type Variant } from "../../workflows/commerce/variants"
import { inboxModules } from "../../workflows/modules"

interface ProductSearch {
  q: string | undefined
  limit: number
  conversation: ConversationWithContact | null
}

/** Published products by title or SKU, priced for a conversation's contact. As many queries whatever they are. */
export async function listProducts(
  container: MedusaContainer,
  { q, limit, conversation }: ProductSearch
): Promise<ProductDTO[]> {
  const [found, { buyer, region, sales_channel_id }] = await Promise.all([
    searchProducts(container, q, limit),
    audienceFor(container, conversation),
  ])
  const variants = await variantsOfProducts(
    container,
    found.map(({ id }) => id)
  )
  const wanted = variants.map(({ price_set }) => ({ price_set_id: price_set?.id ?? null, quantity: 1 }))
  const [prices, stock] = await Promise.all([
    region ? pricesFor(container, wanted, region, buyer) : [],
    stockOf(container, variants, sales_channel_id),
  ])
  const present = (variant: Variant, index: number): ProductVariantDTO => {
    const price = prices[index]
    return {
      id: variant.id,
      title: variant.title,
      sku: variant.sku,
      price: price && region ? { amount: price.amount, currency_code: region.currency_code } : null,
      in_stock: (stock.get(variant.id) ?? 0) > 0,
    }
  }
  const presented = variants.map((variant, index) => ({
    product: variant.product.id,
    dto: present(variant, index),
  }))
  const template = inboxModules(container).channels.storefrontProductUrl
  return byNearness(found, variants, q).map(({ id, title, handle, thumbnail }) => ({
    id,
    title,
    handle,
    thumbnail,
    url: productUrl(template, handle),
    variants: presented.flatMap(({ product, dto }) => (product === id ? [dto] : [])),
  }))
}

/** Medusa also looks into descriptions: what has the words in its name comes first, then what has them in a SKU. */
function byNearness(
  products: Variant["product"][],
  variants: Variant[],
  q: string | undefined
): Variant["product"][] {
  const words = q?.toLowerCase() ?? ""
  const rank = ({ id, title }: Variant["product"]) =>
    title.toLowerCase().includes(words)
      ? 0
      : variants.some(({ product, sku }) => product.id === id && sku?.toLowerCase().includes(words))
        ? 1
        : 2
  return [...products].sort((one, other) => rank(one) - rank(other))
}
