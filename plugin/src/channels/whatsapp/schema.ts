import { z } from "@medusajs/framework/zod"
import { flag, list, loose, text } from "../meta/tolerant"

/** Given as a number or as text, with a comma or a point before the decimals. */
export const number = z
  .union([
    z.number(),
    z.string().transform((value) => (value.trim() ? Number(value.replace(",", ".")) : NaN)),
  ])
  .pipe(z.number())
  .nullish()
  .catch(undefined)
export const record = z.record(z.string(), z.unknown()).nullish().catch(undefined)

/** Digits of a number that may come with a plus; null when there are none. */
export const digits = (value: string | null | undefined) => value?.replace(/\D/g, "") || null

const errorSchema = loose({
  code: z.coerce.number().nullish().catch(undefined),
  title: text,
  message: text,
  error_data: loose({ details: text }),
})
export type WhatsAppError = NonNullable<z.infer<typeof errorSchema>>

/** What every message has in common; its content stands in `raw` under the name of its type. */
export const messageSchema = z
  .record(z.string(), z.unknown())
  .transform((raw) => ({ ...headSchema.parse(raw), raw }))
const headSchema = z.object({
  id: text,
  from: text,
  from_user_id: text,
  /** Of messages the business wrote: whom to. */
  to: text,
  to_user_id: text,
  timestamp: text,
  type: text,
  group_id: text,
  context: loose({
    id: text,
    forwarded: flag,
    frequently_forwarded: flag,
    referred_product: loose({ catalog_id: text, product_retailer_id: text }),
  }),
  referral: record,
  errors: list(errorSchema),
})
export type WhatsAppMessage = z.infer<typeof messageSchema>

const statusSchema = loose({
  id: text,
  status: text,
  timestamp: text,
  recipient_type: text,
  biz_opaque_callback_data: text,
  errors: list(errorSchema),
})
export type WhatsAppStatus = NonNullable<z.infer<typeof statusSchema>>

const contactSchema = loose({ wa_id: text, user_id: text, profile: loose({ name: text, username: text }) })
export type WhatsAppContact = NonNullable<z.infer<typeof contactSchema>>

export const valueSchema = z
  .object({
    metadata: loose({ phone_number_id: text, display_phone_number: text }),
    contacts: list(contactSchema),
    messages: list(messageSchema),
    message_echoes: list(messageSchema),
    history: list(loose({ threads: list(loose({ id: text, messages: list(messageSchema) })) })),
    statuses: list(statusSchema),
    errors: list(z.unknown()),
    user_preferences: list(
      loose({ wa_id: text, user_id: text, category: text, value: text, timestamp: text })
    ),
    user_id_update: list(
      loose({ wa_id: text, user_id: loose({ previous: text, current: text }), timestamp: text })
    ),
  })
  .loose()
export type WhatsAppValue = z.infer<typeof valueSchema>

const changeSchema = loose({ field: text, value: valueSchema.nullish().catch(undefined) })
const entrySchema = loose({ id: text, time: text, changes: list(changeSchema) })

export const envelopeSchema = z.object({ entry: list(entrySchema) }).loose()
export type WhatsAppEntry = NonNullable<z.infer<typeof entrySchema>>
export type WhatsAppChange = NonNullable<z.infer<typeof changeSchema>>
