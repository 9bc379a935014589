import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { customerRef } from "../../common/customers"
import { crmModule } from "../crm-module"
import type { Actor } from "../finish"
import { planMerge } from "../merge-plan"
import { carryOut, takeBack } from "../move-contact"
import { tellCrmStep, type CrmNews } from "../steps/tell-crm"

interface MergeContactsInput {
  into_customer_id: string
  from_customer_id: string
  by: Actor
}

const mergeContactsStep = createStep(
  "inbox-merge-two-contacts",
  async ({ into_customer_id, from_customer_id, by }: MergeContactsInput, { container }) => {
    const crm = crmModule(container)
    await crm.withContacts([into_customer_id, from_customer_id], async () => {
      const { from, moved, refusal } = await planMerge(container, into_customer_id, from_customer_id)
      if (refusal) throw new InboxError("not_mergeable", refusal)
      // Kept before anything moves: whatever happens then, it can be undone.
      const merge = await crm.recordMerge({
        into_customer_id,
        from_customer_id,
        from_name: customerRef(from).name,
        moved,
        merged_by: by.id,
      })
      if (!merge) throw new InboxError("not_found", "There is no such customer")
      try {
        await carryOut(container, merge)
      } catch (error) {
        await takeBack(container, merge)
        await crm.markUndone(merge.id)
        throw error
      }
    })
    return new StepResponse<CrmNews>({
      updates: [into_customer_id, from_customer_id].map((id) => ({ object: "contact", id, customer_id: id })),
      events: [],
    })
  }
)

/**
 * Makes two customers one: addresses, conversations, orders and objects of one go to the other.
 * @throws InboxError `not_found`, `invalid_data`, `not_mergeable`
 */
export const mergeContactsWorkflow = createWorkflow("inbox-merge-contacts", (input: MergeContactsInput) => {
  tellCrmStep(mergeContactsStep(input))
  return new WorkflowResponse(undefined)
})
