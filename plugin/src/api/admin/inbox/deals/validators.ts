import { z } from "@medusajs/framework/zod"
import { STAGE_KINDS } from "../../../../types/http/crm"
import { idSchema, nullableId, pageFields } from "../crm-query"

const product = z.object({
  variant_id: idSchema,
  quantity: z.number().positive().max(1_000_000),
  unit_price: z.number().min(0).max(1e12).nullish(),
})

const isDay = (text: string) => {
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

const fields = {
  title: z.string().trim().min(1).max(200),
  stage_id: idSchema.optional(),
  company_id: nullableId,
  amount: z.number().min(0).max(1e12).nullish(),
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "three letters such as brl")
    .transform((code) => code.toLowerCase())
    .nullish(),
  owner_id: nullableId,
  /** A time says its day. */
  expected_close_at: z
    .string()
    .transform((text) => text.slice(0, 10))
    .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text), "must be a day such as 2026-12-31")
    .nullish(),
  products: z.array(product).max(100).optional(),
  lost_reason: z.string().trim().max(500).nullish(),
  conversation_id: nullableId,
  order_id: nullableId,
}

export const createDealSchema = z.object({ ...fields, customer_id: idSchema })
export const updateDealSchema = z.object(fields).partial()
export const listDealsSchema = z.object({
  ...pageFields,
  customer_id: idSchema.optional(),
  company_id: idSchema.optional(),
  pipeline_id: idSchema.optional(),
  stage_id: idSchema.optional(),
  owner_id: idSchema.optional(),
  kind: z.enum(STAGE_KINDS).optional(),
})
