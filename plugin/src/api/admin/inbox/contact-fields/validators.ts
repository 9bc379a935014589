import { z } from "@medusajs/framework/zod"

const fields = {
  label: z.string().trim().min(1).max(100),
  type: z.string().min(1).max(64),
  options: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "three letters such as brl")
    .transform((code) => code.toLowerCase())
    .nullish(),
  editable: z.boolean().optional(),
  group: z
    .string()
    .trim()
    .max(100)
    .transform((text) => text || null)
    .nullish(),
  rank: z.number().int().min(0).max(10_000).optional(),
}

export const createContactFieldSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, "lower case letters, digits and _ only, a letter first"),
  ...fields,
})
export const updateContactFieldSchema = z.object(fields).partial()
