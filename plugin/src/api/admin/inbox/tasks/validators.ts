import { z } from "@medusajs/framework/zod"
import { TASK_PRIORITIES } from "../../../../types/http/crm"
import { idSchema, nullableId, pageFields } from "../crm-query"

const fields = {
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(10_000).nullish(),
  customer_id: nullableId,
  assignee_id: nullableId,
  due_at: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), "must be a time such as 2026-12-31T15:00:00Z")
    .nullish(),
  priority: z.enum(TASK_PRIORITIES).optional(),
  conversation_id: nullableId,
  deal_id: nullableId,
}

export const createTaskSchema = z.object(fields)
export const updateTaskSchema = z.object(fields).partial()
export const completeTaskSchema = z.object({ is_done: z.boolean().default(true) })
export const listTasksSchema = z.object({
  ...pageFields,
  customer_id: idSchema.optional(),
  deal_id: idSchema.optional(),
  assignee_id: idSchema.optional(),
  status: z.enum(["open", "overdue", "done"]).default("open"),
})
