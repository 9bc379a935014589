import type { MessageEvent, ParsedAttachment } from "../../types/channel"
import type { AttachmentKind, MessageKind } from "../../types/http/conversation"
import type { MessageDetails } from "../../types/http/message-details"
import { present } from "../meta/tolerant"
import { readProduct, readReferral } from "./referral"
import type { InstagramAttachment, InstagramMessage } from "./schema"
import { readShare } from "./share"

type Content = Pick<MessageEvent, "kind" | "text" | "attachments" | "details">

const MEDIA: Record<string, AttachmentKind> = {
  image: "image",
  video: "video",
  audio: "audio",
  file: "document",
}

/** What a message says. What we have no shape for is a named placeholder, never nothing. */
export function messageContent(message: InstagramMessage): Content {
  const text = message.text || null
  const extras = { ...readReferral(message.referral), ...readProduct(message.referral) }
  const parts = present(message.attachments).map(readAttachment)
  const attachments = parts.flatMap(({ attachment }) => attachment ?? [])
  const story = message.reply_to?.story
  if (story) {
    return {
      kind: "story",
      text,
      attachments: [...attachments, ...storyCopy(story.url)],
      details: { ...extras, story: { type: "reply", id: story.id || null, url: story.url || null } },
    }
  }
  if (message.quick_reply) {
    const interactive = { type: "button_reply" as const, id: message.quick_reply.payload || null }
    return { kind: "interactive", text, attachments, details: { ...extras, interactive } }
  }
  const [first] = parts
  if (first && !message.is_unsupported) {
    return {
      kind: first.kind,
      text: text ?? first.text ?? null,
      attachments,
      details: { ...extras, ...first.details },
    }
  }
  if (text !== null && !message.is_unsupported) {
    return { kind: "text", text, attachments: [], details: extras }
  }
  return { kind: "unsupported", text, attachments, details: { ...extras, type: typeOf(message) } }
}

const typeOf = (message: InstagramMessage) =>
  present(message.attachments).find(({ type }) => type)?.type ?? "unsupported"

interface Part {
  kind: MessageKind
  text?: string | null
  details: MessageDetails
  attachment?: ParsedAttachment
}

function readAttachment(given: InstagramAttachment, index: number): Part {
  const type = given.type ?? "unknown"
  const url = given.payload?.url
  const share = readShare(type, given.payload)
  if (share) {
    const source = share.copy
    return {
      kind: "share",
      details: { share: share.details },
      attachment: source ? parsed(share.kind, source, { index, share: true }) : undefined,
    }
  }
  if (type === "story_mention") {
    return {
      kind: "story",
      details: { story: { type: "mention", url: url || null } },
      attachment: url ? storyCopy(url)[0] : undefined,
    }
  }
  const isSticker = Boolean(given.payload?.sticker_id)
  const kind = isSticker ? "sticker" : MEDIA[type]
  if (!kind || !url) {
    const title = present(given.payload?.generic?.elements)[0]?.title
    return { kind: "unsupported", text: title || null, details: { type: isSticker ? "sticker" : type } }
  }
  // There is no other sound in Instagram than what was recorded.
  const details = kind === "audio" ? { voice: true } : {}
  return { kind, details, attachment: parsed(kind, url, { index }) }
}

/**
 * A story lives for a day, and so does its address: the attachment is what remains of it. It may well be a
 * video; the type of the answer tells.
 */
function storyCopy(url: string | null | undefined): ParsedAttachment[] {
  return url ? [parsed("image", url, { story: true })] : []
}

/** `index`: the place among the message's attachments, by which an expired address is asked for again. */
function parsed(kind: AttachmentKind, url: string, details: Record<string, unknown>): ParsedAttachment {
  return {
    kind,
    external_id: null,
    source_url: url,
    mime_type: null,
    name: null,
    sha256: null,
    details,
  }
}
