import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { finishCrm, type CrmOutcome } from "../finish"

const deleteContactFieldStep = createStep(
  "inbox-delete-contact-field",
  async ({ id }: { id: string }, { container }) => {
    if (!(await crmModule(container).removeField(id))) {
      throw new InboxError("not_found", "There is no such field")
    }
    return new StepResponse<CrmOutcome>({
      id,
      entries: [],
      updates: [{ object: "contact_field", id, customer_id: null }],
      events: [],
    })
  }
)

/** Shows a field no more; what customers have in it stays theirs. @throws InboxError `not_found` */
export const deleteContactFieldWorkflow = createWorkflow(
  "inbox-delete-contact-field",
  (input: { id: string }) => {
    return new WorkflowResponse(finishCrm(deleteContactFieldStep(input)))
  }
)
