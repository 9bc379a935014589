import type { MessageEvent } from "../../types/channel"
import type { AttachmentKind } from "../../types/http/conversation"
import { flag, list, loose, present, text } from "../meta/tolerant"
import { readContactCards } from "./contact-cards"
import { readButton, readInteractive } from "./interactive"
import { number, type WhatsAppMessage } from "./schema"
import { readSha256 } from "./sha256"

export type MessageContent = Pick<MessageEvent, "kind" | "text" | "attachments" | "details">

type Reader = (content: unknown) => MessageContent

/** Types by how their content is read; all others become a placeholder that names them. */
const READERS = new Map<string, Reader>([
  ["text", readText],
  ...(["image", "video", "audio", "document", "sticker"] as const).map((kind): [string, Reader] => [
    kind,
    (content) => readMedia(kind, content),
  ]),
  ["location", readLocation],
  ["contacts", readContacts],
  ["button", readButton],
  ["interactive", readInteractive],
  ["order", readOrder],
])
const OTHER_TYPES = ["reaction", "system", "edit", "revoke", "unsupported"]

/** The type a message names, else the one whose content it carries: replies to call requests name none. */
export function typeOf(message: WhatsAppMessage): string {
  return message.type || [...READERS.keys(), ...OTHER_TYPES].find((type) => message.raw[type]) || "unknown"
}

const unsupportedSchema = loose({ type: text })

export function readContent(message: WhatsAppMessage, type: string): MessageContent {
  if (type === "request_welcome") {
    return { kind: "activity", text: null, attachments: [], details: { system: { type } } }
  }
  if (type === "unsupported") {
    return placeholder(unsupportedSchema.parse(message.raw.unsupported)?.type || type)
  }
  return READERS.get(type)?.(message.raw[type]) ?? placeholder(type)
}

/** A message that was sent but cannot be shown, by the platform's own name of its type. */
function placeholder(type: string): MessageContent {
  return { kind: "unsupported", text: null, attachments: [], details: { type } }
}

const textSchema = loose({ body: text })

function readText(content: unknown): MessageContent {
  const body = textSchema.parse(content)?.body
  return body ? { kind: "text", text: body, attachments: [], details: {} } : placeholder("text")
}

const mediaSchema = loose({
  id: text,
  url: text,
  mime_type: text,
  sha256: text,
  caption: text,
  filename: text,
  voice: flag,
  animated: flag,
})

function readMedia(kind: AttachmentKind, content: unknown): MessageContent {
  const media = mediaSchema.parse(content) ?? {}
  if (!media.id && !media.url) return { ...placeholder(kind), text: media.caption || null }
  return {
    kind,
    text: media.caption || null,
    attachments: [
      {
        kind,
        external_id: media.id || null,
        // Dies in five minutes and is asked anew by the id, where there is one.
        source_url: media.id ? null : (media.url ?? null),
        mime_type: media.mime_type || null,
        name: media.filename || null,
        sha256: readSha256(media.sha256),
        details: { ...(media.animated ? { animated: true } : {}) },
      },
    ],
    details: kind === "audio" ? { voice: media.voice === true } : {},
  }
}

const locationSchema = loose({ latitude: number, longitude: number, name: text, address: text, url: text })

function readLocation(content: unknown): MessageContent {
  const { latitude, longitude, name, address, url } = locationSchema.parse(content) ?? {}
  const isPlace = typeof latitude === "number" && typeof longitude === "number"
  return {
    kind: "location",
    text: name || address || null,
    attachments: [],
    details: isPlace
      ? { location: { latitude, longitude, name: name || null, address: address || null, url: url || null } }
      : {},
  }
}

function readContacts(content: unknown): MessageContent {
  const { cards, is_requested } = readContactCards(content)
  return {
    kind: "contacts",
    text: cards.map((card) => card.name).join(", ") || null,
    attachments: [],
    details: { contacts: cards, ...(is_requested ? { interactive: { type: "contact_request" } } : {}) },
  }
}

const orderSchema = loose({
  catalog_id: text,
  text,
  product_items: list(
    loose({ product_retailer_id: text, quantity: number, item_price: number, currency: text })
  ),
})

function readOrder(content: unknown): MessageContent {
  const order = orderSchema.parse(content)
  const items = present(order?.product_items).flatMap((item) =>
    item.product_retailer_id
      ? {
          product_retailer_id: item.product_retailer_id,
          quantity: item.quantity ?? 1,
          item_price: item.item_price ?? null,
          currency: item.currency || null,
        }
      : []
  )
  return {
    kind: "order",
    text: order?.text || null,
    attachments: [],
    details: { order: { catalog_id: order?.catalog_id || null, items } },
  }
}
