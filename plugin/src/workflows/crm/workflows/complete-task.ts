import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS } from "../../../types/events"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"
import { taskEntries } from "../task-entry"

interface CompleteTaskInput {
  id: string
  is_done: boolean
  by: Actor
}

const completeTaskStep = createStep(
  "inbox-complete-task",
  async ({ id, is_done, by }: CompleteTaskInput, { container }) => {
    const done = await crmModule(container).completeTask(id, is_done ? by.id : null)
    if (!done) throw new InboxError("not_found", "There is no such task")
    const { row, is_changed } = done
    const { customer_id } = row
    const data = { id, ...(customer_id ? { customer_id } : {}) }
    return new StepResponse<CrmOutcome>({
      id,
      entries: is_changed ? taskEntries(is_done ? "completed" : "reopened", row, by) : [],
      updates: is_changed ? [{ object: "task", id, customer_id }] : [],
      events: is_changed && is_done ? [{ name: INBOX_EVENTS.taskCompleted, data }] : [],
    })
  }
)

/** Says that a task is done, or that it is not; saying it again changes nothing. @throws InboxError `not_found` */
export const completeTaskWorkflow = createWorkflow("inbox-complete-task", (input: CompleteTaskInput) => {
  return new WorkflowResponse(finishCrm(completeTaskStep(input)))
})
