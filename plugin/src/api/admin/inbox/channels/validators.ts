import { z } from "@medusajs/framework/zod"

const name = z.string().trim().min(1).max(100)
const credentials = z.record(z.string(), z.unknown())
const settings = z.record(z.string(), z.unknown())

export const createChannelSchema = z.object({
  provider: z.string().min(1).max(50),
  name,
  credentials,
  settings: settings.optional(),
})

export const updateChannelSchema = z.object({
  name: name.optional(),
  credentials: credentials.optional(),
  settings: settings.optional(),
  disabled: z.boolean().optional(),
})
