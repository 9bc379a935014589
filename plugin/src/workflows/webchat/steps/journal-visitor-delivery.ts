import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WebchatDelivery } from "../../../types/webchat-delivery"
import { inboxModules } from "../../modules"

export interface VisitorDeliveryInput {
  provider: string
  delivery: WebchatDelivery
}

/** Puts what a visitor did through the door of webhooks: durable once this answers, stored in its order. */
export const journalVisitorDeliveryStep = createStep(
  "inbox-journal-visitor-delivery",
  async ({ provider, delivery }: VisitorDeliveryInput, { container }) => {
    const { conversations, queue } = inboxModules(container)
    await conversations.journalDelivery({
      provider,
      body: JSON.stringify(delivery),
      received_at: new Date(),
    })
    queue.wake("inbox-process-deliveries")
    return new StepResponse(undefined)
  }
)
