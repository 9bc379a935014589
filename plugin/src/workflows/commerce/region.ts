import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { InboxError } from "../../utils/inbox-error"
import type { Address, Buyer } from "./buyer"

export interface Region {
  id: string
  name: string
  currency_code: string
  automatic_taxes: boolean
  countries: { iso_2: string }[]
}

export interface Shop {
  /** Where prices are from; null in a shop without regions. */
  region: Region | null
  regions: Region[]
  sales_channel_id: string | null
}

/**
 * The region asked for, else that of the first of these countries that has one, else the shop's default, else its oldest.
 * @throws InboxError `invalid_data` when there is none like the one asked for
 */
export async function findShop(
  container: MedusaContainer,
  countries: string[],
  wantedId?: string
): Promise<Shop> {
  const [{ data }, [store]] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "region",
      fields: ["id", "name", "currency_code", "automatic_taxes", "countries.iso_2", "created_at"],
      pagination: { take: 200, order: { created_at: "ASC" } },
    }),
    container
      .resolve(Modules.STORE)
      .listStores({}, { select: ["id", "default_region_id", "default_sales_channel_id"], take: 1 }),
  ])
  const regions = data as unknown as Region[]
  if (wantedId && !regions.some(({ id }) => id === wantedId)) {
    throw new InboxError("invalid_data", "region_id: there is no such region")
  }
  const byCountry = countries.flatMap((country) => regions.find((region) => sellsTo(region, country)) ?? [])
  const region =
    regions.find(({ id }) => id === wantedId) ??
    byCountry[0] ??
    regions.find(({ id }) => id === store?.default_region_id) ??
    regions[0] ??
    null
  return { region, regions, sales_channel_id: store?.default_sales_channel_id ?? null }
}

const sellsTo = ({ countries }: Region, country: string) =>
  (countries ?? []).some(({ iso_2 }) => iso_2 === country)

/** Where an order would go: their address in this region, else its country where it has only one, as Medusa's carts. */
export function addressIn(region: Region, buyer: Buyer): Partial<Address> | null {
  const own = buyer.addresses.find(
    ({ country_code }) => country_code && sellsTo(region, country_code.toLowerCase())
  )
  if (own) return { ...own, country_code: own.country_code!.toLowerCase() }
  const [only, ...others] = region.countries ?? []
  return only && !others.length ? { country_code: only.iso_2 } : null
}
