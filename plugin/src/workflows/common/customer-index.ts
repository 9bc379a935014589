import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { CustomerName } from "../../modules/conversation/storage/contacts"
import { phoneDigits } from "../../utils/phone"
import { inboxModules } from "../modules"
import { nameOf } from "./customers"

/** Longer names are cut: they stand in lists, and in an index. */
const MOST_OF_A_NAME = 200

/** Of a customer, what says how to reach and what to call them. */
export interface CustomerWithPhones {
  id: string
  first_name: string | null
  last_name: string | null
  updated_at: Date | string
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
    fields: [
      "id",
      "first_name",
      "last_name",
      "updated_at",
      "phone",
      "addresses.phone",
      "addresses.country_code",
    ],
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
  const { conversations, realtime } = inboxModules(container)
  const known = new Map(customers.map((customer) => [customer.id, customer]))
  await conversations.replacePhones(
    ids.map((customer_id) => {
      const customer = known.get(customer_id)
      return { customer_id, phones: customer ? phonesOf(customer) : [] }
    })
  )
  const names = ids.map((customer_id) => customerName(customer_id, known.get(customer_id)))
  if (await conversations.nameContacts(names)) await realtime.ring()
}

/** What an address is called that becomes a customer's. */
export async function readCustomerName(container: MedusaContainer, id: string): Promise<CustomerName> {
  return (await findCustomerName(container, id)) ?? customerName(id, undefined)
}

/** Null for one who is gone. */
export async function findCustomerName(container: MedusaContainer, id: string): Promise<CustomerName | null> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id", "first_name", "last_name", "updated_at"], take: 1 })
  return customer ? customerName(id, customer) : null
}

type Named = Pick<CustomerWithPhones, "first_name" | "last_name"> & { updated_at?: Date | string }

/** One who is gone has no name any more. */
const customerName = (customer_id: string, customer: Named | undefined): CustomerName => ({
  customer_id,
  name: customer ? shortName(customer) : null,
  named_at: new Date(customer?.updated_at ?? Date.now()),
})

/** Without the half of a surrogate pair at the end, which would be drawn as a broken character. */
const shortName = (customer: Named) =>
  nameOf(customer)
    ?.slice(0, MOST_OF_A_NAME)
    .replace(/[\ud800-\udbff]$/, "") ?? null
