import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { takeBack } from "../move-contact"
import { tellCrmStep, type CrmNews } from "../steps/tell-crm"

interface UndoMergeInput {
  into_customer_id: string
  merge_id: string
}

const undoMergeStep = createStep(
  "inbox-take-merge-back",
  async ({ into_customer_id, merge_id }: UndoMergeInput, { container }) => {
    const crm = crmModule(container)
    const from = await crm.withContacts([into_customer_id], async () => {
      const merge = await crm.undoableMerge(into_customer_id)
      if (merge?.id !== merge_id) throw new InboxError("not_found", "There is nothing to undo any more")
      await takeBack(container, merge)
      await crm.markUndone(merge.id)
      return merge.from_customer_id
    })
    return new StepResponse<CrmNews>({
      updates: [into_customer_id, from].map((id) => ({ object: "contact", id, customer_id: id })),
      events: [],
    })
  }
)

/** Makes one customer two again, within a day. What came since stays where it is. @throws InboxError `not_found` */
export const undoMergeWorkflow = createWorkflow("inbox-undo-merge", (input: UndoMergeInput) => {
  tellCrmStep(undoMergeStep(input))
  return new WorkflowResponse(undefined)
})
