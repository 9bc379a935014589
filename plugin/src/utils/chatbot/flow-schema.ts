import { z } from "@medusajs/framework/zod"

const id = z.string().max(64)
const text = z.string().max(4_096)
const label = z.string().max(200)

const node = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), text, next: id }),
  z.object({
    type: z.literal("menu"),
    text,
    options: z.array(z.object({ label, keywords: z.array(label).max(30).optional(), next: id })).max(30),
    invalid_text: text.optional(),
    max_invalid: z.number().int().min(1).max(20).optional(),
    timeout_minutes: z.number().positive().max(43_200).nullish(),
    on_timeout: id.nullish(),
  }),
  z.object({
    type: z.literal("condition"),
    when: z.object({
      field: z.string().max(100),
      is: z.string().max(100),
      value: z.union([label, z.number()]).nullish(),
    }),
    then: id,
    else: id,
  }),
  z.object({
    type: z.literal("handoff"),
    department_id: id.nullish(),
    user_id: id.nullish(),
    method: id.nullish(),
    text: text.nullish(),
  }),
  z.object({ type: z.literal("close"), text: text.nullish() }),
])

/** The shape of a flow. Drafts may be unfinished: what is missing is for `checkFlow` to say. */
export const flowSchema = z.object({
  start: id,
  nodes: z.record(id, node).refine((nodes) => Object.keys(nodes).length <= 200, "At most 200 nodes"),
})
