import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { announceOrderWorkflow } from "../workflows/contact/workflows/announce-order"

export default async function announceOrders({ event, container }: SubscriberArgs<{ id: string }>) {
  await announceOrderWorkflow(container).run({ input: { id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.UPDATED,
    OrderWorkflowEvents.COMPLETED,
    OrderWorkflowEvents.CANCELED,
  ],
}
