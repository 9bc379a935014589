import type { ChannelEvent, ContactProfile, MessageEvent } from "../../types/channel"
import type { MessageDetails } from "../../types/http/message-details"
import { loose, present, text } from "../meta/tolerant"
import { readContent, typeOf } from "./message-content"
import { parseSystem } from "./parse-system"
import { record, type WhatsAppMessage } from "./schema"
import { baseOf, contactOf, type Source } from "./source"

export interface Place {
  direction: MessageEvent["direction"]
  /** From before the number was connected. */
  is_history?: boolean
}

const reactionSchema = loose({ message_id: text, emoji: text })
const changeSchema = loose({ original_message_id: text, message: record })

/**
 * One message. Types without a shape of ours become a named placeholder and keep their payload in `raw`.
 * Nothing when it cannot be placed: without an id or a person, or from a group.
 */
export function parseMessage(message: WhatsAppMessage, source: Source, place: Place): ChannelEvent[] {
  // Group messages belong to no contact's own thread.
  if (message.group_id) return []
  const type = typeOf(message)
  if (type === "edit" || type === "revoke") return parseChange(message, type, source)
  if (type === "system") return parseSystem(message, source)
  const contact = personOf(message, source, place)
  if (!message.id || !contact) return []
  if (type === "reaction") return parseReaction(message, contact, source, place)
  return [
    {
      ...baseOf(source, message.timestamp),
      type: "message",
      direction: place.direction,
      external_id: message.id,
      contact,
      ...withExtras(message, place, readContent(message, type)),
      reply_to_external_id: message.context?.id || null,
      opens_window: place.direction === "inbound" && !place.is_history && type !== "request_welcome",
      ...(place.is_history ? { is_history: true } : {}),
      raw: message.raw,
    },
  ]
}

function personOf(message: WhatsAppMessage, source: Source, { direction }: Place): ContactProfile | null {
  return direction === "inbound"
    ? contactOf(source, { user_id: message.from_user_id, wa_id: message.from })
    : contactOf(source, { user_id: message.to_user_id, wa_id: message.to })
}

/** Corrections and deletions of a message, whoever wrote it. */
function parseChange(message: WhatsAppMessage, type: "edit" | "revoke", source: Source): ChannelEvent[] {
  const change = changeSchema.parse(message.raw[type])
  if (!change?.original_message_id) return []
  const base = { ...baseOf(source, message.timestamp), external_id: change.original_message_id }
  if (type === "revoke") return [{ ...base, type }]
  return [{ ...base, type, text: editedText(change.message) }]
}

const editedSchema = loose({ body: text, caption: text })

function editedText(edited: Record<string, unknown> | null | undefined): string | null {
  const content = editedSchema.parse(edited?.[String(edited.type ?? "text")])
  return content?.body ?? content?.caption ?? null
}

/** A contact's reaction. Ours come back as echoes too, but the thread has no other author for them yet. */
function parseReaction(
  message: WhatsAppMessage,
  contact: ContactProfile,
  source: Source,
  { direction }: Place
): ChannelEvent[] {
  const reaction = reactionSchema.parse(message.raw.reaction)
  if (!reaction?.message_id || direction === "outbound") return []
  return [
    {
      ...baseOf(source, message.timestamp),
      type: "reaction",
      external_id: reaction.message_id,
      contact,
      emoji: reaction.emoji || null,
    },
  ]
}

const referralSchema = loose({
  source_type: text,
  source_id: text,
  source_url: text,
  headline: text,
  body: text,
  media_type: text,
  image_url: text,
  video_url: text,
  thumbnail_url: text,
  ctwa_clid: text,
})

type Content = Pick<MessageEvent, "kind" | "text" | "attachments" | "details">

/** What may come with a message of any type. */
function withExtras(message: WhatsAppMessage, place: Place, content: Content): Content {
  const { context } = message
  const details: MessageDetails = { ...content.details }
  if (context?.forwarded) details.forwarded = true
  if (context?.frequently_forwarded) details.forwarded = "frequently"
  if (context?.referred_product) {
    const { catalog_id, product_retailer_id } = context.referred_product
    details.product = { catalog_id: catalog_id || null, product_retailer_id: product_retailer_id || null }
  }
  const referral = referralSchema.parse(message.referral)
  if (referral) details.referral = readReferral(referral)
  const [error] = present(message.errors)
  if (error) {
    details.error_code = error.code ?? null
    details.error_message = error.error_data?.details || error.message || error.title || null
  }
  if (place.direction === "outbound") details.from_app = true
  return { ...content, details }
}

function readReferral(
  referral: NonNullable<ReturnType<typeof referralSchema.parse>>
): MessageDetails["referral"] {
  return {
    source_type: referral.source_type ?? null,
    source_id: referral.source_id ?? null,
    source_url: referral.source_url ?? null,
    headline: referral.headline ?? null,
    body: referral.body ?? null,
    media_type: referral.media_type ?? null,
    media_url: referral.image_url ?? referral.video_url ?? referral.thumbnail_url ?? null,
    click_id: referral.ctwa_clid ?? null,
  }
}
