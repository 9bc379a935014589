import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Stocked } from "./stock"

export interface Variant extends Stocked {
  title: string
  sku: string | null
  barcode: string | null
  thumbnail: string | null
  variant_rank: number | null
  price_set: { id: string } | null
  product: {
    id: string
    title: string
    handle: string
    thumbnail: string | null
    status: string
    type_id: string | null
    images: { url: string }[]
  }
}

const FIELDS = [
  ...[
    "id",
    "title",
    "sku",
    "barcode",
    "thumbnail",
    "manage_inventory",
    "allow_backorder",
    "variant_rank",
    "price_set.id",
  ],
  ...["id", "title", "handle", "thumbnail", "status", "type_id", "images.url"].map(
    (field) => `product.${field}`
  ),
]

async function listVariants(
  container: MedusaContainer,
  filters: Record<string, unknown>
): Promise<Variant[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: FIELDS,
    filters: filters as never,
  })
  return (data as unknown as Variant[]).filter(({ product }) => Boolean(product))
}

export const variantsByIds = (container: MedusaContainer, ids: string[]): Promise<Variant[]> =>
  ids.length ? listVariants(container, { id: ids }) : Promise.resolve([])

/** Finds variants by what a catalogue calls them: the SKU, else the variant's id, else the barcode. */
export async function matchVariants(
  container: MedusaContainer,
  names: string[]
): Promise<(name: string) => Variant | null> {
  const variants = names.length
    ? await listVariants(container, { $or: [{ sku: names }, { id: names }, { barcode: names }] })
    : []
  return (name) =>
    variants.find(({ sku }) => sku === name) ??
    variants.find(({ id }) => id === name) ??
    variants.find(({ barcode }) => barcode === name) ??
    null
}

/** Published products by title, SKU or barcode, with all their variants; the newest when nothing is asked for. */
export async function searchProducts(
  container: MedusaContainer,
  q: string | undefined,
  limit: number
): Promise<Variant["product"][]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "title", "handle", "thumbnail", "status", "created_at"],
    filters: { status: "published", ...(q ? { q } : {}) } as never,
    pagination: { take: limit, order: q ? { title: "ASC" } : { created_at: "DESC" } },
  })
  return data as unknown as Variant["product"][]
}

/** In the order the shop has given them. */
export async function variantsOfProducts(container: MedusaContainer, ids: string[]): Promise<Variant[]> {
  const variants = ids.length ? await listVariants(container, { product_id: ids }) : []
  return variants.sort(
    (one, other) => (one.variant_rank ?? 0) - (other.variant_rank ?? 0) || one.id.localeCompare(other.id)
  )
}
