import { timelineApi, type Customer } from "./api"

let last: Customer | null = null

/**
 * For the page's title, before it is drawn. The address changes with every filter, and the router loads again each
 * time: what is known is not asked for twice. The page itself says what goes wrong.
 */
export async function loadCustomer(customerId: string): Promise<Customer | null> {
  if (last?.id !== customerId) {
    last = await timelineApi.customer(customerId).catch(() => null)
  }
  return last
}
