import {
  cancelOrderWorkflow,
  completeOrderWorkflow,
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/core-flows"
import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { findBySku } from "./products"

interface OrderSeed {
  /** Position in `PEOPLE`. */
  person: number
  /** SKU and quantity. */
  items: [string, number][]
  daysAgo: number
  outcome: "pending" | "paid" | "completed" | "canceled"
}

const ORDERS: OrderSeed[] = [
  { person: 0, items: [["VESTIDO-AZUL-M", 1]], daysAgo: 6, outcome: "paid" },
  { person: 0, items: [["VELA-CAPIM-LIMAO-180-G", 3]], daysAgo: 92, outcome: "completed" },
  { person: 1, items: [["CAMISA-OLIVA-G", 2]], daysAgo: 3, outcome: "paid" },
  { person: 2, items: [["SANDALIA-COURO-37", 1]], daysAgo: 11, outcome: "paid" },
  { person: 3, items: [["LUMINARIA-MESA-FREIJO", 1]], daysAgo: 1, outcome: "pending" },
  { person: 4, items: [["JOGO-TOALHAS-BRANCO", 2]], daysAgo: 20, outcome: "completed" },
  { person: 5, items: [["ALMOFADA-TRICO-CRU", 12]], daysAgo: 34, outcome: "completed" },
  { person: 5, items: [["VASO-BARRO-BRANCO", 6]], daysAgo: 2, outcome: "pending" },
  { person: 6, items: [["BOLSA-PALHA-NATURAL", 1]], daysAgo: 15, outcome: "paid" },
  { person: 8, items: [["BANDEJA-MADEIRA-GRANDE", 1]], daysAgo: 45, outcome: "completed" },
  { person: 9, items: [["VESTIDO-TERRACOTA-G", 1]], daysAgo: 8, outcome: "canceled" },
  { person: 10, items: [["LUMINARIA-MESA-FREIJO", 4]], daysAgo: 27, outcome: "completed" },
  { person: 12, items: [["CAMISA-AREIA-M", 1]], daysAgo: 5, outcome: "paid" },
  { person: 14, items: [["VASO-BARRO-TERRACOTA", 1]], daysAgo: 60, outcome: "completed" },
  { person: 17, items: [["VESTIDO-AZUL-P", 1]], daysAgo: 4, outcome: "paid" },
  { person: 24, items: [["SANDALIA-COURO-38", 1]], daysAgo: 1, outcome: "pending" },
]

const SHIPPING = { name: "Sedex", amount: 24.9 }

export interface OrderContext {
  regionId: string
  salesChannelId: string
  /** In the order of `PEOPLE`. */
  customers: CustomerDTO[]
}

/** Real orders through Medusa's own workflows; skipped when these customers have some already. */
export async function seedOrders(container: MedusaContainer, context: OrderContext): Promise<void> {
  const customerIds = context.customers.map((customer) => customer.id)
  const existing = await container
    .resolve(Modules.ORDER)
    .listOrders({ customer_id: customerIds }, { take: 1 })
  if (existing.length) {
    return
  }
  const variants = await findVariants(container)
  for (const seed of ORDERS) {
    const orderId = await createOrder(container, context, seed, variants)
    await finishOrder(container, orderId, seed.outcome)
    await backdate(container, orderId, seed.daysAgo)
  }
}

/** Variant ids by SKU. */
async function findVariants(container: MedusaContainer): Promise<Map<string, string>> {
  const skus = ORDERS.flatMap((order) => order.items.map(([sku]) => sku))
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ sku: skus }, { take: skus.length })
  return new Map(variants.map((variant) => [variant.sku ?? "", variant.id]))
}

async function createOrder(
  container: MedusaContainer,
  context: OrderContext,
  seed: OrderSeed,
  variants: Map<string, string>
): Promise<string> {
  const customer = context.customers[seed.person]
  if (!customer) {
    throw new Error(`There is no person ${seed.person}`)
  }
  const { address_1, city, province, postal_code, country_code, phone } = customer.addresses[0] ?? {
    country_code: "br",
  }
  const address = {
    first_name: customer.first_name ?? undefined,
    last_name: customer.last_name ?? undefined,
    address_1: address_1 ?? undefined,
    city: city ?? undefined,
    province: province ?? undefined,
    postal_code: postal_code ?? undefined,
    country_code: country_code ?? undefined,
    phone: phone ?? customer.phone ?? undefined,
  }
  const { result } = await createOrderWorkflow(container).run({
    input: {
      region_id: context.regionId,
      sales_channel_id: context.salesChannelId,
      customer_id: customer.id,
      email: customer.email,
      currency_code: "brl",
      shipping_address: address,
      billing_address: address,
      items: seed.items.map(([sku, quantity]) => {
        const { title, price } = findBySku(sku)
        return { variant_id: variants.get(sku), quantity, title, unit_price: price }
      }),
      shipping_methods: [SHIPPING],
    },
  })
  return result.id
}

async function finishOrder(
  container: MedusaContainer,
  orderId: string,
  outcome: OrderSeed["outcome"]
): Promise<void> {
  if (outcome === "canceled") {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
  }
  if (outcome === "paid" || outcome === "completed") {
    const order = await container.resolve(Modules.ORDER).retrieveOrder(orderId, { select: ["id", "total"] })
    const { result } = await createOrderPaymentCollectionWorkflow(container).run({
      input: { order_id: orderId, amount: Number(order.total) },
    })
    const [collection] = result
    if (collection) {
      await markPaymentCollectionAsPaid(container).run({
        input: { order_id: orderId, payment_collection_id: collection.id },
      })
    }
  }
  if (outcome === "completed") {
    await completeOrderWorkflow(container).run({ input: { orderIds: [orderId] } })
  }
}

/** No workflow takes the day of an order, and a shop whose orders are all from today fools nobody. */
async function backdate(container: MedusaContainer, orderId: string, daysAgo: number): Promise<void> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await connection("order")
    .where({ id: orderId })
    .update({ created_at: new Date(Date.now() - daysAgo * 86_400_000) })
}
