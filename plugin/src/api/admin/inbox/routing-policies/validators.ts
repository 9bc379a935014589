import { z } from "@medusajs/framework/zod"
import { ROUTING_SCOPES } from "../../../../types/http/routing"

const method = z.string().min(1).max(64)
const options = z.looseObject({
  return_after_minutes: z.number().min(0).max(100_000).nullable().optional(),
  close_after_hours: z.number().min(1).max(8_760).nullable().optional(),
  close_message: z.string().trim().max(1_000).nullable().optional(),
})

export const createPolicySchema = z
  .object({
    scope: z.enum(ROUTING_SCOPES),
    scope_id: z.string().min(1).max(64).nullish(),
    method,
    fallback_method: method.nullish(),
    options: options.optional(),
  })
  .refine(({ scope, scope_id }) => (scope === "account") === !scope_id, {
    message: "scope_id: names the department or channel; the account has none",
  })

export const updatePolicySchema = z.object({
  method: method.optional(),
  fallback_method: method.nullish(),
  options: options.optional(),
})
