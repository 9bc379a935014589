import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { indexPhonesWorkflow } from "../workflows/contact/workflows/index-phones"

export default async function indexCustomerPhones({ event, container }: SubscriberArgs<{ id: string }>) {
  await indexPhonesWorkflow(container).run({ input: { ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: ["customer.created", "customer.updated", "customer.deleted"],
}
