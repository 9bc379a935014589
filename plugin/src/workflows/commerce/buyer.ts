import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ConversationWithContact } from "../../modules/conversation/storage/rows"
import { countryOf } from "../../utils/phone"

export interface Address {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  phone: string | null
}

export interface Buyer {
  id: string
  email: string | null
  has_account: boolean
  first_name: string | null
  last_name: string | null
  company_name: string | null
  phone: string | null
  groups: { id: string }[]
  /** The one things are sent to first. */
  addresses: Address[]
}

const ADDRESS = [
  ...["first_name", "last_name", "company", "address_1", "address_2", "city"],
  ...["province", "postal_code", "country_code", "phone", "is_default_shipping"],
]

/** A customer as far as prices, taxes and an order depend on them. */
export async function findBuyer(container: MedusaContainer, customerId: string): Promise<Buyer | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: [
      ...["id", "email", "has_account", "first_name", "last_name", "company_name", "phone", "groups.id"],
      ...ADDRESS.map((field) => `addresses.${field}`),
    ],
    filters: { id: customerId },
  })
  const customer = data[0] as unknown as
    (Omit<Buyer, "addresses"> & { addresses?: (Address & { is_default_shipping?: boolean })[] }) | undefined
  if (!customer) return null
  const addresses = (customer.addresses ?? []).sort(
    (one, other) => Number(other.is_default_shipping ?? false) - Number(one.is_default_shipping ?? false)
  )
  return {
    ...customer,
    groups: customer.groups ?? [],
    addresses: addresses.map(({ is_default_shipping: _, ...address }) => address),
  }
}

/** Where somebody may live, the most certain first, two lower-case letters: by their addresses, else by their number. */
export function countriesOf(
  buyer: Buyer | null,
  { identity }: Pick<ConversationWithContact, "identity">
): string[] {
  const known = (buyer?.addresses ?? []).flatMap(({ country_code }) => country_code?.toLowerCase() || [])
  const number = identity.wa_id ?? buyer?.phone?.replace(/\D/g, "")
  const byNumber = number ? countryOf(number)?.toLowerCase() : null
  return [...new Set([...known, ...(byNumber ? [byNumber] : [])])]
}
