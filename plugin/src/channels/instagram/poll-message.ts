import type { ContactProfile, MessageEvent, ParsedAttachment } from "../../types/channel"
import type { AttachmentKind } from "../../types/http/conversation"
import { present } from "../meta/tolerant"
import type { ReadMessage } from "./poll-schema"

/** Every id and name the account itself goes by on the read paths. */
export interface OwnAccount {
  id: string
  ids: Set<string>
  username: string | null
}

interface ReadOptions {
  own: OwnAccount
  created_at: number
  is_history: boolean
}

/**
 * A message as the conversations API tells of it. Null when it cannot be placed. Shared posts, stories and
 * reels come back empty on every read path: see `isEmpty`.
 */
export function readMessage(message: ReadMessage, options: ReadOptions): MessageEvent | null {
  const { own, created_at, is_history } = options
  const isOurs = (person: ReadMessage["from"]) =>
    Boolean((person?.id && own.ids.has(person.id)) || (person?.username && person.username === own.username))
  const isOutbound = isOurs(message.from)
  const person = isOutbound ? present(message.to?.data).find((other) => !isOurs(other)) : message.from
  if (!message.id || !person?.id) return null
  const contact: ContactProfile = {
    user_id: person.id,
    wa_id: null,
    username: person.username || null,
    profile_name: null,
  }
  const content = contentOf(message)
  return {
    type: "message",
    account_id: own.id,
    occurred_at: new Date(created_at),
    direction: isOutbound ? "outbound" : "inbound",
    external_id: message.id,
    contact,
    ...content,
    details: isOutbound ? { ...content.details, from_app: true } : content.details,
    reply_to_external_id: null,
    opens_window: !isOutbound && !is_history,
    ...(is_history ? { is_history } : {}),
    raw: message,
  }
}

/** Whether it says nothing at all, as what was shared does here although its webhook says it. */
export function isEmpty(message: ReadMessage): boolean {
  return contentOf(message).kind === "unsupported"
}

type Content = Pick<MessageEvent, "kind" | "text" | "attachments" | "details">

function contentOf(message: ReadMessage): Content {
  const text = message.message || null
  const attachments = present(message.attachments?.data).flatMap(readAttachment)
  const { mention, reply_to: reply } = message.story ?? {}
  if (mention || reply) {
    const story = mention ?? reply
    const details = { type: mention ? ("mention" as const) : ("reply" as const), id: story?.id || null }
    const copy = story?.link ? [attachment("image", story.link, { story: true })] : []
    return {
      kind: "story",
      text,
      attachments: [...attachments, ...copy],
      details: { story: { ...details, url: story?.link || null } },
    }
  }
  const [share] = present(message.shares?.data)
  if (share?.link) {
    const details = { type: "link" as const, title: share.name || null, url: share.link }
    return { kind: "share", text, attachments, details: { share: details } }
  }
  const [first] = attachments
  if (first) {
    const details = first.kind === "audio" ? { voice: true } : {}
    return { kind: first.kind, text, attachments, details }
  }
  if (text !== null && !message.is_unsupported) return { kind: "text", text, attachments, details: {} }
  return {
    kind: "unsupported",
    text,
    attachments,
    details: { type: message.is_unsupported ? "unsupported" : "share" },
  }
}

type ReadAttachment = NonNullable<
  NonNullable<NonNullable<NonNullable<ReadMessage["attachments"]>["data"]>[number]>
>

function readAttachment(given: ReadAttachment, index: number): ParsedAttachment[] {
  const { image_data: image, video_data: video, file_url: file, mime_type: mime, name } = given
  const extras = { mime_type: mime || null, name: name || null }
  if (image?.url) return [{ ...attachment("image", image.url, { index }), ...extras }]
  if (video?.url) return [{ ...attachment("video", video.url, { index }), ...extras }]
  if (!file) return []
  return [{ ...attachment(kindOfType(mime), file, { index }), ...extras }]
}

function kindOfType(mime: string | null | undefined): AttachmentKind {
  const main = mime?.split("/")[0]
  return main === "image" || main === "video" || main === "audio" ? main : "document"
}

function attachment(kind: AttachmentKind, url: string, details: Record<string, unknown>): ParsedAttachment {
  return { kind, external_id: null, source_url: url, mime_type: null, name: null, sha256: null, details }
}
