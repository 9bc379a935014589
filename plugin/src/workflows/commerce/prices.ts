import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Buyer } from "./buyer"
import type { Region } from "./region"

export interface Price {
  amount: number
  is_tax_inclusive: boolean
}

export interface ToBePriced {
  price_set_id: string | null
  quantity: number
}

/**
 * What each would cost this person, by its place in the list; null: it has no price there. The context is the one
 * Medusa's own order workflow calculates with, so that what is shown is what is charged.
 */
export async function pricesFor(
  container: MedusaContainer,
  wanted: ToBePriced[],
  region: Region,
  buyer: Buyer | null
): Promise<(Price | null)[]> {
  const pricing = container.resolve(Modules.PRICING)
  const found = new Map<string, Price>()
  for (const quantity of new Set(wanted.map((item) => item.quantity))) {
    const ids = wanted.flatMap((item) => (item.quantity === quantity ? (item.price_set_id ?? []) : []))
    if (!ids.length) continue
    const context = {
      region,
      region_id: region.id,
      currency_code: region.currency_code,
      quantity,
      ...(buyer ? { customer_id: buyer.id, customer: { id: buyer.id, groups: buyer.groups } } : {}),
    }
    const prices = await pricing.calculatePrices({ id: [...new Set(ids)] }, { context: context as never })
    for (const { id, calculated_amount, is_calculated_price_tax_inclusive } of prices) {
      if (calculated_amount === null) continue
      found.set(`${id} ${quantity}`, {
        amount: Number(calculated_amount),
        is_tax_inclusive: is_calculated_price_tax_inclusive ?? false,
      })
    }
  }
  return wanted.map(({ price_set_id, quantity }) => found.get(`${price_set_id} ${quantity}`) ?? null)
}
