import type { ChannelEvent, ContactProfile, InboundMessageEvent, ParsedAttachment } from "../../types/channel"
import type { AttachmentKind, MessageKind } from "../../types/http/conversation"
import type { WhatsAppMessage } from "./schema"
import { readTime } from "./time"

const MEDIA_KINDS: readonly AttachmentKind[] = ["image", "video", "audio", "document", "sticker"]
const PLAIN_KINDS: Record<string, MessageKind> = {
  text: "text",
  location: "location",
  contacts: "contacts",
  order: "order",
  button: "interactive",
  interactive: "interactive",
  system: "activity",
}

/**
 * One entry of `messages[]`. Types we do not render yet keep their payload in `raw` and become a named
 * placeholder. Null when it cannot be placed: without an id or a sender, or from a group.
 */
export function parseMessage(
  accountId: string,
  message: WhatsAppMessage,
  contact: ContactProfile | null,
  receivedAt: Date
): ChannelEvent | null {
  const base = { account_id: accountId, occurred_at: readTime(message.timestamp, receivedAt) }
  if (message.type === "edit" && message.edit?.original_message_id) {
    return {
      ...base,
      type: "edit",
      external_id: message.edit.original_message_id,
      text: editedText(message.edit.message),
    }
  }
  if (message.type === "revoke" && message.revoke?.original_message_id) {
    return { ...base, type: "revoke", external_id: message.revoke.original_message_id }
  }
  // Group messages belong to no contact's own thread.
  if (!message.id || !contact || message.group_id) return null
  if (message.type === "reaction" && message.reaction?.message_id) {
    return {
      ...base,
      type: "reaction",
      external_id: message.reaction.message_id,
      contact,
      emoji: message.reaction.emoji || null,
    }
  }
  return {
    ...base,
    type: "message",
    external_id: message.id,
    contact,
    ...content(message),
    reply_to_external_id: message.context?.id || null,
    opens_window: message.type !== "system" && message.type !== "request_welcome",
    raw: message,
  }
}

type Content = Pick<InboundMessageEvent, "kind" | "text" | "attachments" | "details">

function content(message: WhatsAppMessage): Content {
  const type = message.type ?? "unknown"
  const forwarded = message.context?.forwarded ? { forwarded: true } : {}
  const mediaKind = MEDIA_KINDS.find((kind) => kind === type)
  if (mediaKind) {
    return {
      kind: mediaKind,
      text: message[mediaKind]?.caption || null,
      attachments: attachment(mediaKind, message),
      details: { ...forwarded, ...(mediaKind === "audio" ? { voice: message.audio?.voice === true } : {}) },
    }
  }
  const kind = PLAIN_KINDS[type] ?? "unsupported"
  return {
    kind,
    text: plainText(message),
    attachments: [],
    details: { ...forwarded, ...(kind === "text" ? {} : { type, ...reason(message) }) },
  }
}

function attachment(kind: AttachmentKind, message: WhatsAppMessage): ParsedAttachment[] {
  const media = message[kind]
  if (!media?.id) return []
  return [
    {
      kind,
      external_id: media.id,
      mime_type: media.mime_type || null,
      name: media.filename || null,
      sha256: media.sha256 || null,
      details: {},
    },
  ]
}

/** The words of a message that has any, so that lists and search have something to show. */
function plainText(message: WhatsAppMessage): string | null {
  switch (message.type) {
    case "text":
      return message.text?.body ?? ""
    case "button":
      return message.button?.text || null
    case "interactive":
      return interactiveTitle(message.interactive)
    case "order":
      return message.order?.text || null
    case "location":
      return message.location?.name || message.location?.address || null
    case "contacts":
      return (
        message.contacts
          ?.map((entry) => entry?.name?.formatted_name)
          .filter(Boolean)
          .join(", ") || null
      )
    case "system":
      return message.system?.body || null
    default:
      return null
  }
}

function interactiveTitle(interactive: Record<string, unknown> | null | undefined): string | null {
  for (const key of ["button_reply", "list_reply", "nfm_reply"]) {
    const reply = interactive?.[key] as { title?: unknown; body?: unknown } | undefined
    const title = reply?.title ?? reply?.body
    if (typeof title === "string" && title) return title
  }
  return null
}

function reason(message: WhatsAppMessage): Record<string, unknown> {
  const error = message.errors?.[0]
  if (!error) return {}
  return { error_code: error.code ?? null, error_message: error.error_data?.details || error.title || null }
}

function editedText(edited: Record<string, unknown> | null | undefined): string | null {
  const text = edited?.text as { body?: unknown } | undefined
  if (typeof text?.body === "string") return text.body
  const media = edited?.[String(edited.type)] as { caption?: unknown } | undefined
  return typeof media?.caption === "string" ? media.caption : null
}
