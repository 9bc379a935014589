import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { TaskRow } from "../../../modules/crm/service"
import { findCustomers } from "../../common/customers"
import { findPeople } from "../../common/people"
import { inboxModules } from "../../modules"

const BATCH = 100

const remindTasksStep = createStep("inbox-remind-of-tasks", async (_: void, { container }) => {
  const { crm } = inboxModules(container)
  if (!crm) return new StepResponse(undefined)
  for (let tasks = await crm.takeDueTasks(BATCH); tasks.length; tasks = await crm.takeDueTasks(BATCH)) {
    try {
      await remind(container, tasks)
    } catch (error) {
      await crm.remindAgain(tasks.map(({ id }) => id))
      throw error
    }
  }
  return new StepResponse(undefined)
})

/** The feed of Medusa's admin is everybody's, so a reminder says whose task it is. */
async function remind(container: MedusaContainer, tasks: TaskRow[]): Promise<void> {
  const [people, customers] = await Promise.all([
    findPeople(
      container,
      tasks.flatMap(({ assignee_id }) => assignee_id ?? [])
    ),
    findCustomers(
      container,
      tasks.map(({ customer_id }) => customer_id)
    ),
  ])
  await container.resolve(Modules.NOTIFICATION).createNotifications(
    tasks.map(({ id, title, assignee_id, customer_id, due_at }) => {
      const about = [
        assignee_id ? people.get(assignee_id)?.name : null,
        customer_id ? customers.get(customer_id)?.name : null,
      ]
      return {
        to: "",
        channel: "feed",
        template: "admin-ui",
        receiver_id: assignee_id,
        trigger_type: "crm.task.due",
        resource_id: id,
        resource_type: "crm_task",
        // Told once, also when the process ends before it could say so.
        idempotency_key: `crm-task-due:${id}:${due_at?.getTime()}`,
        data: { title, description: about.filter(Boolean).join(" · ") },
      }
    })
  )
}

/** The job that reminds of tasks whose time has come, in the feed of Medusa's admin. */
export const remindTasksWorkflow = createWorkflow("inbox-remind-tasks", () => {
  return new WorkflowResponse(remindTasksStep())
})
