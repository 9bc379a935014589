import type { OutboundAttachment, OutboundMessage } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { CAPABILITIES } from "./capabilities"
import { writeContactCard } from "./contact-cards"
import { writeMenu } from "./menu"
import { writeTemplate } from "./template-payload"

type Payload = Record<string, unknown>

/**
 * Our message in the shape of `POST /{phone_number_id}/messages`.
 * @param mediaId the platform's id of the message's first attachment, when it has one
 * @throws ChannelError `unsupported_type`, `undeliverable`
 */
export function messagePayload(message: OutboundMessage, mediaId: string | null): Payload {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipient(message.to),
    ...content(message, mediaId),
    ...(message.reply_to_external_id ? { context: { message_id: message.reply_to_external_id } } : {}),
    biz_opaque_callback_data: message.reference,
  }
}

/** An emoji on a message of the thread; null takes it back. */
export function reactionPayload(
  to: OutboundMessage["to"],
  message_id: string,
  emoji: string | null
): Payload {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipient(to),
    type: "reaction",
    reaction: { message_id, emoji: emoji ?? "" },
  }
}

/** Tells that everything up to this message was read, and on demand that somebody is writing. */
export function readPayload(message_id: string, isTyping: boolean): Payload {
  return {
    messaging_product: "whatsapp",
    status: "read",
    message_id,
    ...(isTyping ? { typing_indicator: { type: "text" } } : {}),
  }
}

/** With `+`: Meta puts the business number's country code before a number that has none. */
function recipient(to: OutboundMessage["to"]): Payload {
  if (to.wa_id) return { to: `+${to.wa_id}` }
  if (to.user_id) return { recipient: to.user_id }
  throw new ChannelError("The contact has no WhatsApp address", { code: "undeliverable", retryable: false })
}

function content(message: OutboundMessage, mediaId: string | null): Payload {
  const { kind, text, details } = message
  const [attachment] = message.attachments
  switch (kind) {
    case "text":
      return { type: "text", text: { body: text ?? "", preview_url: true } }
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      if (!attachment || !mediaId) throw unsupported(`a message of kind ${kind} without a file`)
      return { type: kind, [kind]: media(attachment, mediaId, kind, text) }
    case "location":
      if (!details.location) throw unsupported("a location without coordinates")
      return { type: "location", location: place(details.location) }
    case "contacts":
      if (!details.contacts?.length) throw unsupported("contact cards without a card")
      return { type: "contacts", contacts: details.contacts.map(writeContactCard) }
    case "interactive":
      return { type: "interactive", interactive: writeMenu(text ?? "", details.interactive) }
    case "template":
      if (!details.template) throw unsupported("a template without a name")
      return { type: "template", template: writeTemplate(details, attachment ?? null, mediaId) }
    default:
      throw unsupported(`a message of kind ${kind}`)
  }
}

function media(
  { name, mime_type, voice }: OutboundAttachment,
  id: string,
  kind: "image" | "video" | "audio" | "document" | "sticker",
  text: string | null
): Payload {
  // Only Ogg is played as a voice note; anything else with `voice` would be refused.
  const isVoice = kind === "audio" && voice && mime_type.startsWith("audio/ogg")
  return {
    id,
    ...(text && CAPABILITIES.media[kind]?.caption ? { caption: text } : {}),
    ...(kind === "document" ? { filename: name } : {}),
    ...(isVoice ? { voice: true } : {}),
  }
}

function place({ latitude, longitude, name, address }: NonNullable<OutboundMessage["details"]["location"]>) {
  return { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) }
}

const unsupported = (what: string) =>
  new ChannelError(`WhatsApp cannot send ${what}`, { code: "unsupported_type", retryable: false })
