import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CustomerRef } from "../../types/http/crm"
import { InboxError } from "../../utils/inbox-error"

const NAME_FIELDS = ["id", "first_name", "last_name", "company_name", "email", "phone"] as const

type Nameable = Partial<Record<(typeof NAME_FIELDS)[number], string | null>> & { id: string }

/** What a person is called, if anything. */
export const nameOf = ({ first_name, last_name }: Omit<Nameable, "id">): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || null

/** A customer as people call them; never without a name. */
export function customerRef(customer: Nameable): CustomerRef {
  const { id, company_name, email, phone } = customer
  return { customer_id: id, name: nameOf(customer) || company_name || email || phone || "Customer" }
}

/** Customers by id, those that exist, in one query; those that were put away by a merge are named too. */
export async function findCustomers(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, CustomerRef>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))]
  if (!wanted.length) return new Map()
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: wanted }, { select: [...NAME_FIELDS], take: null, withDeleted: true })
  return new Map(customers.map((customer) => [customer.id, customerRef(customer)]))
}

/** @throws InboxError `invalid_data` for ids of nobody */
export async function demandCustomers(container: MedusaContainer, ids: string[]): Promise<void> {
  if (!ids.length) return
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { select: ["id"], take: null })
  const missing = ids.find((id) => !customers.some((customer) => customer.id === id))
  if (missing) throw new InboxError("invalid_data", `There is no customer ${missing}`)
}
