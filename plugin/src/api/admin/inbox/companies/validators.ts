import { z } from "@medusajs/framework/zod"
import { idSchema, pageFields } from "../crm-query"

const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null)
    .nullish()

const contact = z.object({ customer_id: idSchema, role: text(100) })

const fields = {
  name: z.string().trim().min(1).max(200),
  tax_id: text(50),
  /** People paste addresses. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .transform((value) => value.replace(/^https?:\/\//, "").replace(/^www\.|\/.*$/g, "") || null)
    .refine((value) => value === null || /^[^\s.]+(\.[^\s.]+)+$/.test(value), "must look like lumen.example")
    .nullish(),
  address: text(1_000),
  customer_ids: z.array(idSchema).max(1_000).optional(),
  contacts: z.array(contact).max(1_000).optional(),
}

export const createCompanySchema = z.object(fields)
export const updateCompanySchema = z.object(fields).partial()
export const companyContactSchema = contact
export const listCompaniesSchema = z.object({ ...pageFields, customer_id: idSchema.optional() })
export const companyPosition = z.tuple([z.string(), z.string()])
