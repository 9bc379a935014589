import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"

interface EditNoteInput {
  id: string
  customer_id: string
  text: string
}

const editNoteStep = createStep(
  "inbox-change-note",
  async ({ id, customer_id, text }: EditNoteInput, { container }) => {
    const { crm, realtime } = inboxModules(container)
    if (!(await crm?.editNote(id, text))) throw new InboxError("not_found", "There is no such note")
    await realtime.signal({ type: "timeline.updated", data: { customer_id } })
    return new StepResponse(undefined)
  }
)

/** Changes a note's words. @throws InboxError `not_found` */
export const editNoteWorkflow = createWorkflow("inbox-edit-note", (input: EditNoteInput) => {
  return new WorkflowResponse(editNoteStep(input))
})
