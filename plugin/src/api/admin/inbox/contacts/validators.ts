import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(64)

export const updateContactSchema = z.object({ owner_id: id.nullable().optional() })

export const setOwnersSchema = z.object({
  customer_ids: z.array(id).min(1).max(1_000),
  owner_id: id.nullable(),
})
