import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { phonesOf, readCustomers } from "../../common/customer-phones"
import { inboxModules } from "../../modules"

const PAGE = 500

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
