import type { MedusaContainer } from "@medusajs/framework/types"
import { decorateCartTotals, Modules } from "@medusajs/framework/utils"
import type { Buyer } from "./buyer"
import type { Price } from "./prices"
import { addressIn, type Region } from "./region"
import type { Variant } from "./variants"

export interface PricedItem {
  id: string
  variant: Variant
  quantity: number
  price: Price
}

/** What an order of these comes to, by the steps Medusa takes itself: taxes for where it goes, then the sums. */
export async function orderTotals(
  container: MedusaContainer,
  items: PricedItem[],
  region: Region,
  buyer: Buyer
): Promise<{ tax_total: number; total: number }> {
  const taxLines = await taxLinesOf(container, items, region, buyer)
  const { total, tax_total } = decorateCartTotals({
    items: items.map(({ id, quantity, price }, index) => ({
      id: `${id} ${index}`,
      quantity,
      unit_price: price.amount,
      is_tax_inclusive: price.is_tax_inclusive,
      tax_lines: taxLines.filter(({ line_item_id }) => line_item_id === `${id} ${index}`),
    })),
    shipping_methods: [],
  } as never) as { total: unknown; tax_total: unknown }
  return { total: Number(total ?? 0), tax_total: Number(tax_total ?? 0) }
}

async function taxLinesOf(
  container: MedusaContainer,
  items: PricedItem[],
  region: Region,
  buyer: Buyer
): Promise<{ line_item_id: string; rate: number }[]> {
  const address = addressIn(region, buyer)
  if (!region.automatic_taxes || !address?.country_code || !items.length) return []
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    items.map(({ id, variant, quantity, price }, index) => ({
      id: `${id} ${index}`,
      product_id: variant.product.id,
      ...(variant.product.type_id ? { product_type_id: variant.product.type_id } : {}),
      quantity,
      unit_price: price.amount,
      currency_code: region.currency_code,
    })),
    {
      address: {
        country_code: address.country_code,
        province_code: address.province,
        address_1: address.address_1 ?? undefined,
        address_2: address.address_2,
        city: address.city ?? undefined,
        postal_code: address.postal_code ?? undefined,
      },
      customer: {
        id: buyer.id,
        email: buyer.email ?? "",
        customer_groups: buyer.groups.map(({ id }) => id),
      },
      is_return: false,
    }
  )
  return lines.flatMap((line) =>
    "line_item_id" in line ? [{ ...line, line_item_id: line.line_item_id, rate: Number(line.rate ?? 0) }] : []
  )
}
