import type { OutboundPart } from "../../modules/conversation/storage/queue-message"
import type { AttachmentRow } from "../../modules/conversation/storage/rows"
import type { ChannelCapabilities } from "../../types/http/channel"
import type { MessageKind } from "../../types/http/conversation"
import type { ContactCardDetails, LocationDetails } from "../../types/http/message-details"
import { InboxError } from "../../utils/inbox-error"
import { splitText, textLength } from "../../utils/split-text"

export interface OutboundContent {
  text?: string
  attachments: Pick<AttachmentRow, "id" | "kind" | "voice">[]
  location?: LocationDetails
  contacts?: ContactCardDetails[]
}

const partOf = (kind: MessageKind, part: Partial<OutboundPart>): OutboundPart => ({
  kind,
  text: null,
  details: {},
  attachment_id: null,
  ...part,
})

/**
 * What one request sends, as the messages the channel takes: a file each, the text under the first file
 * where it may be a caption, else after them, cut where the channel's messages are short.
 * @throws InboxError `invalid_data` when the channel takes none of it
 */
export function planParts(capabilities: ChannelCapabilities, content: OutboundContent): OutboundPart[] {
  const text = content.text?.trim() ? content.text : null
  const [first] = content.attachments
  const isCaption = text !== null && first !== undefined && mayBeCaption(capabilities, first, text)
  const files = content.attachments.map((attachment, index) =>
    partOf(attachment.kind, {
      text: isCaption && index === 0 ? text : null,
      attachment_id: attachment.id,
      details: attachment.voice ? { voice: true } : {},
    })
  )
  const texts = text === null || isCaption ? [] : textParts(capabilities, text)
  const parts = [...files, ...texts, ...placeParts(capabilities, content)]
  if (!parts.length) throw new InboxError("invalid_data", "text: must not be empty")
  return parts
}

function mayBeCaption(
  { media, caption_limit }: ChannelCapabilities,
  { kind, voice }: Pick<AttachmentRow, "kind" | "voice">,
  text: string
): boolean {
  return !voice && media[kind]?.caption === true && [...text].length <= (caption_limit ?? 0)
}

function textParts(capabilities: ChannelCapabilities, text: string): OutboundPart[] {
  const { text_limit: limit, text_unit: unit, splits_text } = capabilities
  if (textLength(text, unit) <= limit) return [partOf("text", { text })]
  if (!splits_text) {
    throw new InboxError("invalid_data", `A message may have ${limit} ${unit} at most`, { limit, unit })
  }
  return splitText(text, capabilities).map((piece) => partOf("text", { text: piece }))
}

function placeParts(
  { locations, contact_cards }: ChannelCapabilities,
  { location, contacts }: OutboundContent
): OutboundPart[] {
  if (location && !locations) throw new InboxError("invalid_data", "This channel takes no locations")
  if (contacts?.length && !contact_cards) {
    throw new InboxError("invalid_data", "This channel takes no contact cards")
  }
  const place = location && partOf("location", { details: { location }, text: location.name ?? null })
  const cards =
    contacts?.length &&
    partOf("contacts", { details: { contacts }, text: contacts.map(({ name }) => name).join(", ") })
  return [place, cards].filter((part): part is OutboundPart => Boolean(part))
}
