import { z } from "@medusajs/framework/zod"

/** Empty fields of a form are fields left empty. */
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || null)

export const configSchema = z.object({ channel_id: z.string().min(1).max(100) })

export const sessionSchema = z.object({
  channel_id: z.string().min(1).max(100),
  name: optionalText(100),
  email: optionalText(200).refine((email) => email === null || z.email().safeParse(email).success, {
    message: "is no e-mail address",
  }),
})

export const listMessagesSchema = z.object({
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const messageSchema = z
  .object({
    client_id: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[\w-]+$/),
    text: z.string().trim().optional(),
    attachment_ids: z.array(z.string().max(100)).max(10).optional(),
    option_id: z.string().max(256).optional(),
    page_url: z.string().max(2_000).optional(),
  })
  .refine(({ text, attachment_ids }) => text || attachment_ids?.length, {
    message: "A message needs a text or an attachment",
  })

export const readSchema = z.object({
  message_id: z.string().max(100),
  status: z.enum(["delivered", "read"]).default("read"),
})

export const identifySchema = z.object({ token: z.string().min(1).max(4_000) })
