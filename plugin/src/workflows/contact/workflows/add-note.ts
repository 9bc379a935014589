import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordTimelineStep } from "../../common/steps/record-timeline"

export interface AddNoteInput {
  customer_id: string
  text: string
  by: { id: string; name: string }
}

/** Keeps a note about a customer, for the team only. */
export const addNoteWorkflow = createWorkflow("inbox-add-note", (input: AddNoteInput) => {
  const recorded = recordTimelineStep(
    transform({ input }, ({ input: { customer_id, text, by } }) => ({
      entries: [{ customer_id, kind: "note", title: "Note", text, actor: by }],
    }))
  )
  return new WorkflowResponse(recorded)
})
