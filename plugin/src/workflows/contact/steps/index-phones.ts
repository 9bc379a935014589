import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { learnCustomers, readCustomers } from "../../common/customer-index"
import { inboxModules } from "../../modules"

const PAGE = 500

/** Learns these customers' names and numbers; customers that are gone are forgotten. */
export const indexPhonesStep = createStep(
  "inbox-index-phones",
  async ({ ids }: { ids: string[] }, { container }) => {
    await learnCustomers(container, ids, await readCustomers(container, { id: ids }, ids.length))
    return new StepResponse(undefined)
  }
)

/** Learns every existing customer's name and numbers, once in the life of a shop. */
export const indexAllPhonesStep = createStep("inbox-index-all-phones", async (_: void, { container }) => {
  const { conversations } = inboxModules(container)
  if (await conversations.areCustomersIndexed()) return new StepResponse(undefined)
  for (let last = ""; ;) {
    const customers = await readCustomers(container, last ? { id: { $gt: last } } : {}, PAGE)
    await learnCustomers(
      container,
      customers.map(({ id }) => id),
      customers
    )
    if (customers.length < PAGE) break
    last = customers[customers.length - 1]!.id
  }
  await conversations.markCustomersIndexed()
  return new StepResponse(undefined)
})
