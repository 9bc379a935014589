import { z } from "@medusajs/framework/zod"
import { STAGE_KINDS } from "../../../../types/http/crm"
import { idSchema } from "../crm-query"

const stage = z.object({
  id: idSchema.optional(),
  name: z.string().trim().min(1).max(100),
  kind: z.enum(STAGE_KINDS),
})

const fields = {
  name: z.string().trim().min(1).max(100),
  stages: z
    .array(stage)
    .min(1)
    .max(30)
    .refine((stages) => stages.some(({ kind }) => kind === "open"), "one of them must be open"),
}

export const createPipelineSchema = z.object(fields)
export const updatePipelineSchema = z.object(fields).partial()
