import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(64)

export const updateContactSchema = z.object({ owner_id: id.nullable().optional() })

export const timelineSchema = z.object({
  kind: z
    .union([z.string(), z.array(z.string())])
    .transform((kinds) => [kinds].flat())
    .pipe(z.array(z.string().min(1).max(64)).max(50))
    .optional(),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const createNoteSchema = z.object({ text: z.string().trim().min(1).max(10_000) })

export const setOwnersSchema = z.object({
  customer_ids: z.array(id).min(1).max(1_000),
  owner_id: id.nullable(),
})
