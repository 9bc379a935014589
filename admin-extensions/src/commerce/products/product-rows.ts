import type { MoneyDTO, ProductDTO, ProductVariantDTO } from "../../shared/types"

/** A line of the list: a product as a whole, or one of its variants below it. */
export interface ProductRow {
  id: string
  product: ProductDTO
  variant: ProductVariantDTO | null
  /** Of a product: whether its variants can be shown, and are. */
  variants: "none" | "hidden" | "shown"
}

/** Products with the variants of the one that is unfolded, and those whose SKU is what was typed. */
export function productRows(products: ProductDTO[], unfolded: string | null, query: string): ProductRow[] {
  return products.flatMap((product) => {
    const shown = shownVariants(product, unfolded, query)
    const hasVariants = product.variants.length > 1
    const variants = !hasVariants ? "none" : product.id === unfolded ? "shown" : "hidden"
    return [
      { id: product.id, product, variant: null, variants },
      ...shown.map((variant): ProductRow => ({ id: variant.id, product, variant, variants: "none" })),
    ]
  })
}

function shownVariants(product: ProductDTO, unfolded: string | null, query: string): ProductVariantDTO[] {
  if (product.variants.length < 2) {
    return []
  }
  if (product.id === unfolded) {
    return product.variants
  }
  const typed = query.trim().toLowerCase()
  // By its name, the product is meant.
  return typed.length < 2 || product.title.toLowerCase().includes(typed)
    ? []
    : product.variants.filter(({ sku }) => sku?.toLowerCase().includes(typed))
}

/** What a row costs; of a product in several variants the lowest, and whether others cost more. */
export function rowPrice({ product, variant }: ProductRow): { price: MoneyDTO; isLowest: boolean } | null {
  const prices = (variant ? [variant] : product.variants).flatMap(({ price }) => price ?? [])
  const [lowest, ...others] = [...prices].sort((one, other) => one.amount - other.amount)
  return lowest ? { price: lowest, isLowest: others.some(({ amount }) => amount > lowest.amount) } : null
}

export const isOutOfStock = ({ product, variant }: ProductRow): boolean =>
  variant ? !variant.in_stock : product.variants.every(({ in_stock }) => !in_stock)
