import { z } from "@medusajs/framework/zod"
import type { OutboundMessage, SendResult } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { silence } from "./errors"

/** Our message in the shape of `POST /{phone_number_id}/messages`. */
export function messagePayload(message: OutboundMessage): Record<string, unknown> {
  if (message.kind !== "text") {
    throw new ChannelError(`WhatsApp cannot send a message of kind ${message.kind} yet`, {
      code: "unsupported_type",
      retryable: false,
    })
  }
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipient(message.to),
    type: "text",
    text: { body: message.text ?? "", preview_url: true },
    ...(message.reply_to_external_id ? { context: { message_id: message.reply_to_external_id } } : {}),
    biz_opaque_callback_data: message.reference,
  }
}

/** With `+`: Meta puts the business number's country code before a number that has none. */
function recipient(to: OutboundMessage["to"]): Record<string, string> {
  if (to.wa_id) return { to: `+${to.wa_id}` }
  if (to.user_id) return { recipient: to.user_id }
  throw new ChannelError("The contact has no WhatsApp address", { code: "undeliverable", retryable: false })
}

const optional = z.string().nullish().catch(undefined)
const answerSchema = z.object({
  messages: z.array(z.object({ id: z.string().min(1) })).min(1),
  contacts: z
    .array(z.object({ wa_id: optional, user_id: optional }))
    .nullish()
    .catch(undefined),
})

export function readSendResult(answer: unknown): SendResult {
  const parsed = answerSchema.safeParse(snakeKeys(answer))
  // Accepted without an id we can read: its status will tell, by our reference.
  if (!parsed.success) throw silence("WhatsApp's answer could not be read")
  const contact = parsed.data.contacts?.[0]
  return {
    external_id: parsed.data.messages[0]!.id,
    wa_id: contact?.wa_id?.replace(/\D/g, "") || null,
    user_id: contact?.user_id || null,
  }
}

/** The client library answers in camelCase, Meta in snake_case; we read the one form Meta documents. */
function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeKeys(item),
    ])
  )
}
