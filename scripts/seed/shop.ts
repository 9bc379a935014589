import { createRegionsWorkflow, createTaxRegionsWorkflow, updateStoresWorkflow } from "@medusajs/core-flows"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { seedCustomers } from "./customers"
import { seedOrders } from "./orders"
import { seedProducts } from "./products"
import { seedUsers } from "./users"

const REGIONS = [
  { name: "Brasil", currency_code: "brl", countries: ["br"] },
  { name: "Europa", currency_code: "eur", countries: ["pt", "es"] },
]

/**
 * Run by `medusa exec`: the shop "Lumen" with products, customers, orders and logins. Every part
 * looks for what is there already, so an interrupted run is finished by the next one.
 */
export default async function seedShop({ container }: ExecArgs): Promise<void> {
  await seedUsers(container)
  const regionId = await seedRegions(container)
  const salesChannelId = await seedStore(container, regionId)
  await seedProducts(container, salesChannelId)
  const customers = await seedCustomers(container)
  await seedOrders(container, { regionId, salesChannelId, customers })
}

/** Answers the id of the home region. */
async function seedRegions(container: MedusaContainer): Promise<string> {
  const regionModule = container.resolve(Modules.REGION)
  const existing = await regionModule.listRegions()
  const missing = REGIONS.filter((region) => !existing.some((known) => known.name === region.name))
  if (missing.length) {
    await createRegionsWorkflow(container).run({
      input: { regions: missing.map((region) => ({ ...region, payment_providers: ["pp_system_default"] })) },
    })
    await createTaxRegionsWorkflow(container).run({
      input: missing
        .flatMap((region) => region.countries)
        .map((country_code) => ({ country_code, provider_id: "tp_system" })),
    })
  }
  const home = (await regionModule.listRegions()).find((region) => region.name === REGIONS[0]?.name)
  if (!home) {
    throw new Error("The region of the shop is missing")
  }
  return home.id
}

/** Names the store Medusa made at its first start; answers its sales channel, which has an API key already. */
async function seedStore(container: MedusaContainer, regionId: string): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store?.default_sales_channel_id) {
    throw new Error("Medusa has not made its default store")
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Lumen",
        default_region_id: regionId,
        supported_currencies: [{ currency_code: "brl", is_default: true }, { currency_code: "eur" }],
      },
    },
  })
  return store.default_sales_channel_id
}
