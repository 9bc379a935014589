import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CustomerName } from "../../modules/conversation/storage/contacts"
import { phoneDigits } from "../../utils/phone"
import { inboxModules } from "../modules"
import { nameOf } from "./customers"

/** Of a customer, what says how to reach and what to call them. */
export interface CustomerWithPhones {
  id: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  addresses?: { phone: string | null; country_code: string | null }[]
}

/** The international numbers of a customer: their own and those of their addresses. */
export function phonesOf(customer: CustomerWithPhones): string[] {
  const addresses = customer.addresses ?? []
  const country = addresses.find(({ country_code }) => country_code)?.country_code ?? undefined
  return [
    ...(customer.phone ? [phoneDigits(customer.phone, country)] : []),
    ...addresses.map(({ phone, country_code }) =>
      phone ? phoneDigits(phone, country_code ?? country) : null
    ),
  ].filter((phone): phone is string => phone !== null)
}

/** Customers with their numbers, in id order. */
export async function readCustomers(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  take: number
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "first_name", "last_name", "phone", "addresses.phone", "addresses.country_code"],
    filters,
    pagination: { take, order: { id: "ASC" } },
  })
  return data as unknown as CustomerWithPhones[]
}

/** Learns what customers are called and how they are reached; those of `ids` that are gone are forgotten. */
export async function learnCustomers(
  container: MedusaContainer,
  ids: string[],
  customers: CustomerWithPhones[]
): Promise<void> {
  const known = new Map(customers.map((customer) => [customer.id, customer]))
  const facts = ids.map((customer_id) => {
    const customer = known.get(customer_id)
    return {
      customer_id,
      phones: customer ? phonesOf(customer) : [],
      name: customer ? nameOf(customer) : null,
    }
  })
  await inboxModules(container).conversations.replacePhones(facts)
  await tellNames(container, facts)
}

/** Calls the contacts of a customer by their name; after an address has become that customer's. */
export async function nameContactsOf(container: MedusaContainer, customerId: string): Promise<void> {
  const customers = await readCustomers(container, { id: customerId }, 1)
  await tellNames(
    container,
    customers.map((customer) => ({ customer_id: customer.id, name: nameOf(customer) }))
  )
}

async function tellNames(container: MedusaContainer, names: CustomerName[]): Promise<void> {
  const { conversations, realtime } = inboxModules(container)
  if (await conversations.nameContacts(names)) await realtime.ring()
}
