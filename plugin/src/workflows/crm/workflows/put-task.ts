import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS } from "../../../types/events"
import type { CreateTaskBody, UpdateTaskBody } from "../../../types/http/crm"
import { InboxError } from "../../../utils/inbox-error"
import { demandCustomers } from "../../common/customers"
import { crmModule } from "../crm-module"
import { demandAgent, demandDeal } from "../demands"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"
import { taskEntries } from "../task-entry"

/** Without `id` it is a new one. */
export type PutTaskInput = { by: Actor } & (
  (CreateTaskBody & { id: null }) | (UpdateTaskBody & { id: string })
)

const putTaskStep = createStep(
  "inbox-put-task",
  async ({ id, by, ...input }: PutTaskInput, { container }) => {
    const crm = crmModule(container)
    await demandCustomers(container, input.customer_id ? [input.customer_id] : [])
    await demandDeal(container, input.deal_id)
    await demandAgent(container, input.assignee_id, "assignee_id")
    const { due_at, ...rest } = input
    const due = due_at === undefined ? {} : { due_at: due_at === null ? null : new Date(due_at) }
    if (id) {
      // Another time is another reminder.
      const task = await crm.changeTask(id, {
        ...rest,
        ...due,
        ...("due_at" in due ? { reminded_at: null } : {}),
      })
      if (!task) throw new InboxError("not_found", "There is no such task")
      return new StepResponse<CrmOutcome>({
        id,
        entries: [],
        updates: [{ object: "task", id, customer_id: task.customer_id }],
        events: [],
      })
    }
    const task = await crm.addTask({
      priority: "normal",
      ...rest,
      ...due,
      assignee_id: rest.assignee_id === undefined ? by.id : rest.assignee_id,
      created_by: by.id,
    })
    const { customer_id } = task
    return new StepResponse<CrmOutcome>({
      id: task.id,
      entries: taskEntries("created", task, by),
      updates: [{ object: "task", id: task.id, customer_id }],
      events: [
        { name: INBOX_EVENTS.taskCreated, data: { id: task.id, ...(customer_id ? { customer_id } : {}) } },
      ],
    })
  }
)

/** Makes a task or changes one. @throws InboxError `not_found`, `invalid_data` */
export const putTaskWorkflow = createWorkflow("inbox-put-task", (input: PutTaskInput) => {
  return new WorkflowResponse(finishCrm(putTaskStep(input)))
})
