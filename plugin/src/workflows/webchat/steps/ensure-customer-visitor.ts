import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

export interface CustomerVisitor {
  channel_id: string
  visitor_id: string
  name: string | null
  /** Null for an anonymous visitor, of whom nothing is known before the message itself. */
  customer_id: string | null
}

/** A proved customer's identity is there, with the customer, before the first message can make a guest of it. */
export const ensureCustomerVisitorStep = createStep(
  "inbox-ensure-customer-visitor",
  async ({ channel_id, visitor_id, name, customer_id }: CustomerVisitor, { container }) => {
    if (!customer_id) return new StepResponse(undefined)
    const { conversations } = inboxModules(container)
    const find = () => conversations.listInboxContactIdentities({ channel_id, user_id: visitor_id })
    if ((await find()).length) return new StepResponse(undefined)
    try {
      await conversations.createInboxContactIdentities({
        channel_id,
        user_id: visitor_id,
        profile_name: name,
        customer_id,
      })
    } catch (error) {
      // Two messages at once: the other one was first.
      if (!(await find()).length) throw error
    }
    return new StepResponse(undefined)
  }
)
