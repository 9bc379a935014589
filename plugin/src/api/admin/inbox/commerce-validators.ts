import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(64)

export const previewDraftOrderSchema = z.object({ region_id: id.optional() })

export const createDraftOrderSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
  items: z
    .array(z.object({ variant_id: id, quantity: z.number().int().min(1).max(9_999) }))
    .min(1)
    .max(200)
    .optional(),
  region_id: id.optional(),
})

export const listProductsSchema = z.object({
  q: z.string().trim().max(200).optional(),
  conversation_id: id.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const productAttachmentSchema = z.object({
  channel_id: id,
  variant_id: id.optional(),
  conversation_id: id.optional(),
})
