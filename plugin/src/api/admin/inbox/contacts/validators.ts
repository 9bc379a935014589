import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(64)

const fieldValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(100),
  z.null(),
])
const fieldValues = z.record(z.string().max(64), fieldValue)

export const updateContactSchema = z.object({
  owner_id: id.nullable().optional(),
  fields: fieldValues.optional(),
  previous: fieldValues.optional(),
})

export const mergeSchema = z.object({ customer_id: id })
export const undoMergeSchema = z.object({ merge_id: id })

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
