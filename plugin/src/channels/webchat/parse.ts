import { z } from "@medusajs/framework/zod"
import type { ChannelEvent, ContactProfile, MessageEvent, ParsedAttachment } from "../../types/channel"
import type { MessageKind } from "../../types/http/conversation"
import type { WebchatDelivery } from "../../types/webchat-delivery"

const attachment = z.object({
  id: z.string(),
  kind: z.enum(["image", "video", "audio", "document", "sticker"]),
  mime_type: z.string(),
  name: z.string().nullable(),
})

const deliverySchema: z.ZodType<WebchatDelivery> = z.object({
  account: z.string(),
  visitor: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
  message: z
    .object({
      id: z.string(),
      client_id: z.string(),
      text: z.string().nullable(),
      option_id: z.string().nullable(),
      page_url: z.string().nullable(),
      attachments: z.array(attachment),
      at: z.string(),
    })
    .optional(),
  receipts: z
    .array(z.object({ message_id: z.string(), status: z.enum(["delivered", "read"]), at: z.string() }))
    .optional(),
})

export function accountsOf(payload: unknown): string[] {
  const { data } = z.object({ account: z.string() }).safeParse(payload)
  return data ? [data.account] : []
}

/** Everything one of our own deliveries says. */
export function parseDelivery(payload: unknown, receivedAt: Date): ChannelEvent[] {
  const { data } = deliverySchema.safeParse(payload)
  if (!data) return []
  const at = (time: string) => readTime(time, receivedAt)
  const receipts = (data.receipts ?? []).map((receipt): ChannelEvent => ({
    type: "status",
    account_id: data.account,
    occurred_at: at(receipt.at),
    external_id: receipt.message_id,
    reference: null,
    status: receipt.status,
    failure: null,
  }))
  return [...(data.message ? [messageEvent(data, data.message, at(data.message.at))] : []), ...receipts]
}

function messageEvent(
  delivery: WebchatDelivery,
  message: NonNullable<WebchatDelivery["message"]>,
  occurredAt: Date
): MessageEvent {
  const { text, option_id, client_id, page_url } = message
  return {
    type: "message",
    direction: "inbound",
    account_id: delivery.account,
    occurred_at: occurredAt,
    external_id: message.id,
    contact: profileOf(delivery),
    kind: kindOf(message),
    text,
    attachments: message.attachments.map(parsedAttachment),
    reply_to_external_id: null,
    details: {
      visitor: { client_id, page_url, email: delivery.visitor.email },
      ...(option_id === null ? {} : { interactive: { type: "button_reply", id: option_id } }),
    },
    opens_window: true,
    raw: message,
  }
}

function profileOf({ visitor }: WebchatDelivery): ContactProfile {
  return { user_id: visitor.id, wa_id: null, username: null, profile_name: visitor.name }
}

function kindOf({ attachments, option_id }: NonNullable<WebchatDelivery["message"]>): MessageKind {
  return attachments[0]?.kind ?? (option_id === null ? "text" : "interactive")
}

function parsedAttachment({ id, kind, mime_type, name }: z.infer<typeof attachment>): ParsedAttachment {
  return {
    kind,
    external_id: null,
    source_url: null,
    mime_type,
    name,
    sha256: null,
    details: {},
    upload_id: id,
  }
}

function readTime(text: string, fallback: Date): Date {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? fallback : time
}
