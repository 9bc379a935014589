import { z } from "@medusajs/framework/zod"
import { AGENT_ROLES, GRANTS } from "../../../../types/http/agent"

const id = z.string().min(1).max(64)

export const updateAgentSchema = z.object({
  role: z.enum(AGENT_ROLES).optional(),
  department_ids: z.array(id).max(200).optional(),
  capacity: z.number().int().min(0).max(10_000).nullable().optional(),
  grants: z.array(z.enum(GRANTS)).nullable().optional(),
  is_active: z.boolean().optional(),
})

export const createAgentSchema = updateAgentSchema.extend({ user_id: id, role: z.enum(AGENT_ROLES) })
