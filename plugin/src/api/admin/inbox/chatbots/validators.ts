import { z } from "@medusajs/framework/zod"
import { flowSchema } from "../../../../utils/chatbot/flow-schema"

const id = z.string().min(1).max(64)

const fields = {
  name: z.string().trim().min(1).max(100),
  channel_ids: z
    .array(id)
    .max(200)
    .transform((ids) => [...new Set(ids)]),
  flow: flowSchema,
}

export const createChatbotSchema = z.object(fields)
export const updateChatbotSchema = createChatbotSchema.partial()
export const validateFlowSchema = createChatbotSchema.pick({ flow: true, channel_ids: true })

export const previewFlowSchema = z
  .object({
    flow: flowSchema,
    state: z
      .object({ node_id: z.string().max(64).nullable(), invalid_answers: z.number().int().min(0) })
      .nullable(),
    answer: z.object({ text: z.string().max(4_096), option_id: z.string().max(100).nullish() }).optional(),
    timeout: z.boolean().optional(),
    facts: z.record(z.string().max(500), z.boolean()).optional(),
  })
  .refine(({ state, answer, timeout }) => !state?.node_id || Boolean(answer) !== Boolean(timeout), {
    message: "answer: a menu waits for an answer, or for its timeout",
  })
