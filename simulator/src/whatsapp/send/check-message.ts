import { isObject, type JsonObject } from "../../json.js"
import { digitsOf } from "../../phone-numbers.js"
import { GraphError } from "../graph-error.js"
import { checkInteractive } from "./check-interactive.js"
import { checkMedia, type MediaReference } from "./check-media.js"
import { checkContacts, checkLocation, checkReaction, checkText } from "./check-text.js"
import { Fields } from "./fields.js"

export const SEND_TYPES = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "reaction",
  "interactive",
  "template",
] as const

export type SendType = (typeof SEND_TYPES)[number]

/** A send request whose shape is right. The template's parameters are checked against the template later. */
export interface CheckedMessage {
  type: SendType
  to: string | null
  recipient: string | null
  content: JsonObject
  /** The `contacts` type carries a list instead of an object. */
  reply_to: string | null
  biz_opaque_callback_data: string | null
  media: MediaReference | null
}

export function checkMessage(body: unknown): CheckedMessage {
  if (!isObject(body)) {
    throw new GraphError(100, "The request body must be a JSON object.")
  }
  const message = new Fields(body)
  checkProduct(message)
  if (message.has("recipient_type")) {
    message.oneOf("recipient_type", ["individual"])
  }
  const address = checkAddress(message)
  const type = message.has("type") ? message.oneOf("type", SEND_TYPES) : "text"
  const media = checkContent(message, type)
  const content = body[type]
  return {
    type,
    ...address,
    content: isObject(content) ? content : { [type]: content },
    reply_to: message.optionalChild("context")?.only("message_id").string("message_id") ?? null,
    biz_opaque_callback_data: message.optionalString("biz_opaque_callback_data", { max: 512 }),
    media,
  }
}

export function checkProduct(message: Fields): void {
  if (!message.has("messaging_product")) {
    throw message.missing("messaging_product")
  }
  message.oneOf("messaging_product", ["whatsapp"])
}

function checkAddress(message: Fields): { to: string | null; recipient: string | null } {
  const recipient = message.optionalString("recipient")
  if (!message.has("to")) {
    if (recipient === null) {
      throw message.missing("to")
    }
    if (!/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient)) {
      throw message.wrongValue("recipient", "is not a valid business-scoped user id.")
    }
    return { to: null, recipient }
  }
  const to = message.string("to")
  if (!/^[+\d\s().-]+$/.test(to) || !/^\d{6,15}$/.test(digitsOf(to))) {
    throw message.wrongValue("to", "is not a valid WhatsApp number.")
  }
  return { to, recipient }
}

function checkContent(message: Fields, type: SendType): MediaReference | null {
  switch (type) {
    case "text":
      checkText(message)
      return null
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return checkMedia(message, type)
    case "location":
      checkLocation(message)
      return null
    case "contacts":
      checkContacts(message)
      return null
    case "reaction":
      checkReaction(message)
      return null
    case "interactive":
      return checkInteractive(message)
    case "template": {
      const template = message.child("template")
      template.string("name", { max: 512 })
      template.child("language").string("code")
      if (template.has("components")) {
        template.children("components")
      }
      return null
    }
  }
}
