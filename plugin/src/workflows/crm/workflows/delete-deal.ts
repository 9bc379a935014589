import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { dealEntry } from "../deal-entry"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

interface DeleteDealInput {
  id: string
  by: Actor
}

const deleteDealStep = createStep("inbox-delete-deal", async ({ id, by }: DeleteDealInput, { container }) => {
  const crm = crmModule(container)
  const deal = await crm.findDeal(id)
  if (!deal || !(await crm.removeDeal(id))) throw new InboxError("not_found", "There is no such deal")
  return new StepResponse<CrmOutcome>({
    id,
    entries: [dealEntry("deleted", deal, { name: deal.stage_name }, by)],
    updates: [{ object: "deal", id, customer_id: deal.customer_id }],
    events: [],
  })
})

/** Takes a deal out for good; its tasks stay. @throws InboxError `not_found` */
export const deleteDealWorkflow = createWorkflow("inbox-delete-deal", (input: DeleteDealInput) => {
  return new WorkflowResponse(finishCrm(deleteDealStep(input)))
})
