import { model } from "@medusajs/framework/utils"

/** Something somebody has to do. */
const Task = model
  .define("crm_task", {
    id: model.id({ prefix: "crmtask" }).primaryKey(),
    title: model.text(),
    text: model.text().nullable(),
    customer_id: model.text().nullable(),
    assignee_id: model.text().nullable(),
    due_at: model.dateTime().nullable(),
    priority: model.text(),
    completed_at: model.dateTime().nullable(),
    completed_by: model.text().nullable(),
    conversation_id: model.text().nullable(),
    deal_id: model.text().nullable(),
    created_by: model.text().nullable(),
    /** When its assignee was reminded of it. */
    reminded_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_crm_task_customer", on: ["customer_id", "due_at", "id"], where: "completed_at IS NULL" },
    {
      name: "IDX_crm_task_customer_done",
      on: ["customer_id", "completed_at", "id"],
      where: "completed_at IS NOT NULL",
    },
    { name: "IDX_crm_task_assignee", on: ["assignee_id", "due_at", "id"], where: "completed_at IS NULL" },
    { name: "IDX_crm_task_open", on: ["due_at", "id"], where: "completed_at IS NULL" },
    { name: "IDX_crm_task_done", on: ["completed_at", "id"], where: "completed_at IS NOT NULL" },
    { name: "IDX_crm_task_deal", on: ["deal_id"], where: "deal_id IS NOT NULL" },
    {
      name: "IDX_crm_task_reminder",
      on: ["due_at"],
      where: "completed_at IS NULL AND reminded_at IS NULL AND due_at IS NOT NULL",
    },
  ])

export default Task
