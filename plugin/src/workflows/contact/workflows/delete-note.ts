import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

interface DeleteNoteInput {
  id: string
  customer_id: string
}

const deleteNoteStep = createStep(
  "inbox-take-note-out",
  async ({ id, customer_id }: DeleteNoteInput, { container }) => {
    const { crm, realtime } = inboxModules(container)
    await crm?.deleteEntry(id)
    await realtime.signal({ type: "timeline.updated", data: { customer_id } })
    return new StepResponse(undefined)
  }
)

/** Takes a note out of a customer's timeline. */
export const deleteNoteWorkflow = createWorkflow("inbox-delete-note", (input: DeleteNoteInput) => {
  return new WorkflowResponse(deleteNoteStep(input))
})
