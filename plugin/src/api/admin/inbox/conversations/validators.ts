import { z } from "@medusajs/framework/zod"
import { CONVERSATION_VIEWS } from "../../../../types/http/conversation"

const limit = z.coerce.number().int().min(1).max(100)
const sequence = z.coerce.number().int().min(0).max(2_147_483_647)
const id = z.string().min(1).max(64)

export const listConversationsSchema = z.object({
  view: z.enum(CONVERSATION_VIEWS).default("all"),
  channel_id: id.optional(),
  department_id: id.optional(),
  assignee_id: id.optional(),
  customer_id: id.optional(),
  q: z.string().max(200).optional(),
  limit: limit.default(50),
  cursor: z.string().max(200).optional(),
})

export const listMessagesSchema = z
  .object({ before: sequence.optional(), after: sequence.optional(), limit: limit.default(50) })
  .refine(
    ({ before, after }) => before === undefined || after === undefined,
    "give before or after, not both"
  )

export const sendMessageSchema = z.object({
  client_id: z.string().min(1).max(100),
  text: z
    .string()
    .max(20_000)
    .refine((text) => text.trim().length > 0, "must not be empty"),
  reply_to_id: id.optional(),
})

export const markReadSchema = z.object({ sequence })
