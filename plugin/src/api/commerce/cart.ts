import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ContactCartDTO } from "../../types/http/commerce"
import { presentItems, type LineItem } from "./items"

/** Storefronts begin a cart with every visit: the newest ones are mostly empty. */
const LOOKED_AT = 10

const FIELDS = [
  ...["id", "currency_code", "updated_at", "total"],
  ...[
    "items.id",
    "items.title",
    "items.product_title",
    "items.variant_title",
    "items.thumbnail",
    "items.quantity",
  ],
]

interface Cart {
  id: string
  currency_code: string
  updated_at: string | Date
  total: unknown
  items?: (LineItem | null)[]
}

/** The newest cart with something in it that has not become an order; null: none. */
export async function readCart(
  container: MedusaContainer,
  customer_id: string
): Promise<ContactCartDTO | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: FIELDS,
    filters: { customer_id, completed_at: null } as never,
    pagination: { take: LOOKED_AT, order: { created_at: "DESC" } },
  })
  const cart = (data as unknown as Cart[]).find(({ items }) => items?.some(Boolean))
  return cart
    ? {
        id: cart.id,
        total: Number(cart.total ?? 0),
        currency_code: cart.currency_code,
        updated_at: new Date(cart.updated_at).toISOString(),
        items: presentItems(cart.items),
      }
    : null
}
