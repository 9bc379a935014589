import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { phoneDigits } from "../../../utils/phone"
import { inboxModules } from "../../modules"

const PAGE = 500

interface CustomerWithPhones {
  id: string
  phone: string | null
  addresses?: { phone: string | null; country_code: string | null }[]
}

/** The international numbers of a customer: their own and those of their addresses. */
function phonesOf(customer: CustomerWithPhones): string[] {
  const addresses = customer.addresses ?? []
  const country = addresses.find(({ country_code }) => country_code)?.country_code ?? undefined
  return [
    ...(customer.phone ? [phoneDigits(customer.phone, country)] : []),
    ...addresses.map(({ phone, country_code }) =>
      phone ? phoneDigits(phone, country_code ?? country) : null
    ),
  ].filter((phone): phone is string => phone !== null)
}

async function readCustomers(container: MedusaContainer, filters: Record<string, unknown>, take: number) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "phone", "addresses.phone", "addresses.country_code"],
    filters,
    pagination: { take, order: { id: "ASC" } },
  })
  return data as unknown as CustomerWithPhones[]
}

/** Learns these customers' numbers; customers that are gone are forgotten. */
export const indexPhonesStep = createStep(
  "inbox-index-phones",
  async ({ ids }: { ids: string[] }, { container }) => {
    const customers = await readCustomers(container, { id: ids }, ids.length)
    const phones = new Map(customers.map((customer) => [customer.id, phonesOf(customer)]))
    await inboxModules(container).conversations.replacePhones(
      ids.map((customer_id) => ({ customer_id, phones: phones.get(customer_id) ?? [] }))
    )
    return new StepResponse(undefined)
  }
)

/** Learns every existing customer's numbers, once in the life of a shop. */
export const indexAllPhonesStep = createStep("inbox-index-all-phones", async (_: void, { container }) => {
  const { conversations } = inboxModules(container)
  if (await conversations.arePhonesIndexed()) return new StepResponse(undefined)
  for (let last = ""; ;) {
    const customers = await readCustomers(container, last ? { id: { $gt: last } } : {}, PAGE)
    await conversations.replacePhones(
      customers.map((customer) => ({ customer_id: customer.id, phones: phonesOf(customer) }))
    )
    if (customers.length < PAGE) break
    last = customers[customers.length - 1]!.id
  }
  await conversations.markPhonesIndexed()
  return new StepResponse(undefined)
})
