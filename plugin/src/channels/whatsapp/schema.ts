import { z } from "@medusajs/framework/zod"

/**
 * Meta's webhook as far as we read it. Every field is optional and a wrong one counts as missing: Meta
 * adds, drops and mistypes fields without notice, and one odd field must never cost a message.
 */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(undefined)
const list = <Item extends z.ZodTypeAny>(item: Item) =>
  z.array(item.nullish().catch(undefined)).nullish().catch(undefined)
const loose = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).loose().nullish().catch(undefined)

export const errorSchema = z
  .object({
    code: z.coerce.number().nullish().catch(undefined),
    title: text,
    message: text,
    error_data: loose({ details: text }),
  })
  .loose()

const mediaSchema = loose({ id: text, mime_type: text, sha256: text, caption: text, filename: text })

export const messageSchema = z
  .object({
    id: text,
    from: text,
    from_user_id: text,
    timestamp: text,
    type: text,
    group_id: text,
    text: loose({ body: text }),
    image: mediaSchema,
    video: mediaSchema,
    audio: mediaSchema,
    document: mediaSchema,
    sticker: mediaSchema,
    button: loose({ text, payload: text }),
    interactive: z.record(z.string(), z.unknown()).nullish().catch(undefined),
    order: loose({ text }),
    location: loose({ name: text, address: text }),
    contacts: list(loose({ name: loose({ formatted_name: text }) })),
    reaction: loose({ message_id: text, emoji: text }),
    edit: loose({
      original_message_id: text,
      message: z.record(z.string(), z.unknown()).nullish().catch(undefined),
    }),
    revoke: loose({ original_message_id: text }),
    system: loose({ body: text, type: text }),
    context: loose({ id: text, forwarded: z.boolean().nullish().catch(undefined) }),
    errors: list(errorSchema),
  })
  .loose()
export type WhatsAppMessage = z.infer<typeof messageSchema>

export const statusSchema = z
  .object({
    id: text,
    status: text,
    timestamp: text,
    biz_opaque_callback_data: text,
    errors: list(errorSchema),
  })
  .loose()
export type WhatsAppStatus = z.infer<typeof statusSchema>

export const contactSchema = z
  .object({ wa_id: text, user_id: text, profile: loose({ name: text, username: text }) })
  .loose()
export type WhatsAppContact = z.infer<typeof contactSchema>

export const valueSchema = z
  .object({
    metadata: loose({ phone_number_id: text }),
    contacts: list(contactSchema),
    messages: list(messageSchema),
    statuses: list(statusSchema),
  })
  .loose()

const changeSchema = z.object({ field: text, value: valueSchema.nullish().catch(undefined) }).loose()

export const envelopeSchema = z
  .object({ entry: list(z.object({ id: text, changes: list(changeSchema) }).loose()) })
  .loose()
export type WhatsAppChange = z.infer<typeof changeSchema>
