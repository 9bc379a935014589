import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { indexPhonesWorkflow } from "../workflows/contact/workflows/index-phones"

/** Medusa tells of an address alone, not of its customer, and after a deletion it is gone: only these two can be followed. */
export default async function indexAddressPhones({ event, container }: SubscriberArgs<{ id: string }>) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer_address",
    fields: ["customer_id"],
    filters: { id: event.data.id },
  })
  const ids = data.map(({ customer_id }) => customer_id)
  if (ids.length) {
    await indexPhonesWorkflow(container).run({ input: { ids } })
  }
}

export const config: SubscriberConfig = {
  event: ["customer.customer-address.created", "customer.customer-address.updated"],
}
