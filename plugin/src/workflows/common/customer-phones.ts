import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { phoneDigits } from "../../utils/phone"

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
