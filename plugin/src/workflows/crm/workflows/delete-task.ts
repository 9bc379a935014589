import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"
import { taskEntries } from "../task-entry"

interface DeleteTaskInput {
  id: string
  by: Actor
}

const deleteTaskStep = createStep("inbox-delete-task", async ({ id, by }: DeleteTaskInput, { container }) => {
  const crm = crmModule(container)
  const task = await crm.findTask(id)
  if (!task || !(await crm.removeTask(id))) throw new InboxError("not_found", "There is no such task")
  return new StepResponse<CrmOutcome>({
    id,
    entries: taskEntries("deleted", task, by),
    updates: [{ object: "task", id, customer_id: task.customer_id }],
    events: [],
  })
})

/** Takes a task out for good. @throws InboxError `not_found` */
export const deleteTaskWorkflow = createWorkflow("inbox-delete-task", (input: DeleteTaskInput) => {
  return new WorkflowResponse(finishCrm(deleteTaskStep(input)))
})
