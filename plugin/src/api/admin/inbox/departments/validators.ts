import { z } from "@medusajs/framework/zod"
import { businessHoursSchema } from "../../../../utils/business-hours"

const id = z.string().min(1).max(64)
const method = z.string().min(1).max(64).nullable().optional()

const fields = {
  name: z.string().trim().min(1).max(100),
  agent_ids: z.array(id).max(2_000).optional(),
  routing_method: method,
  fallback_method: method,
  business_hours: businessHoursSchema.nullable().optional(),
  channel_ids: z.array(id).max(200).optional(),
}

export const createDepartmentSchema = z.object(fields)
export const updateDepartmentSchema = z.object({ ...fields, name: fields.name.optional() })
