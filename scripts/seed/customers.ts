import { createCustomersWorkflow } from "@medusajs/core-flows"
import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { PEOPLE } from "./people"

/** Answers all of the demo's customers, in the order of `PEOPLE`. */
export async function seedCustomers(container: MedusaContainer): Promise<CustomerDTO[]> {
  const customerModule = container.resolve(Modules.CUSTOMER)
  const emails = PEOPLE.map((person) => person.email)
  const existing = await customerModule.listCustomers({ email: emails }, { take: emails.length })
  const known = new Set(existing.map((customer) => customer.email))
  const missing = PEOPLE.filter((person) => !known.has(person.email))
  if (missing.length) {
    await createCustomersWorkflow(container).run({
      input: {
        customersData: missing.map(({ address, company, ...person }) => ({
          ...person,
          company_name: company,
          addresses: address
            ? [
                {
                  ...address,
                  first_name: person.first_name,
                  last_name: person.last_name,
                  is_default_shipping: true,
                },
              ]
            : [],
        })),
      },
    })
  }
  const all = await customerModule.listCustomers(
    { email: emails },
    { take: emails.length, relations: ["addresses"] }
  )
  return emails.flatMap((email) => all.filter((customer) => customer.email === email))
}
