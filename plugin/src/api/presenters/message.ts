import type { MessageWithParts } from "../../modules/conversation/storage/read"
import type { MessageRow } from "../../modules/conversation/storage/rows"
import { presentAttachment } from "./attachment"
import type { FileLinks } from "./links"
import type { MessageAuthorDTO, MessageDTO, ReplyToDTO } from "../../types/http/conversation"

const authorOf = ({
  author_type,
  author_id,
  author_name,
}: Pick<MessageRow, "author_type" | "author_id" | "author_name">): MessageAuthorDTO => ({
  type: author_type,
  id: author_id,
  name: author_name,
})

const textOf = (message: MessageRow) => (message.revoked_at ? null : message.text)

/** The quoted message may be older than the inbox: then only the fact of the quote is known. */
function replyTo(message: MessageRow, quoted: MessageRow | null): ReplyToDTO | null {
  if (!message.reply_to_id && !message.reply_to_external_id) return null
  return quoted ? presentQuote(quoted) : { id: null, sequence: null, kind: null, text: null, author: null }
}

export function presentQuote(quoted: MessageRow): ReplyToDTO {
  return {
    id: quoted.id,
    sequence: quoted.sequence,
    kind: quoted.kind,
    text: textOf(quoted),
    author: authorOf(quoted),
  }
}

export function presentMessage(
  { message, attachments, reactions, quoted }: MessageWithParts,
  links: FileLinks
): MessageDTO {
  return {
    id: message.id,
    conversation_id: message.conversation_id,
    sequence: message.sequence,
    client_id: message.client_id,
    direction: message.direction,
    kind: message.kind,
    text: textOf(message),
    attachments: message.revoked_at
      ? []
      : attachments.map((attachment) => presentAttachment(attachment, links)),
    reply_to: replyTo(message, quoted),
    reactions: reactions.map((reaction) => ({ emoji: reaction.emoji, by: authorOf(reaction) })),
    status: message.status,
    status_times: message.status_times,
    error: message.error && {
      code: message.error.code,
      message: message.error.message,
      retryable: message.error.retryable,
    },
    author: authorOf(message),
    edited_at: message.edited_at?.toISOString() ?? null,
    deleted_at: message.revoked_at?.toISOString() ?? null,
    details: message.revoked_at ? {} : message.details,
    occurred_at: message.occurred_at.toISOString(),
    created_at: message.created_at.toISOString(),
  }
}
