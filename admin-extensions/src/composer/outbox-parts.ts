import type { AttachmentDTO, MessageDetails, MessageKind } from "../shared/types"
import type { OutboxEntry } from "./outbox"

/** One of the messages an entry will become. */
export interface OutboxPart {
  /** The one the server gives that message. */
  client_id: string
  kind: MessageKind
  text: string | null
  attachment: AttachmentDTO | null
  details: MessageDetails
}

/** The messages the server makes of an entry: each file one, the text under the first or after them all. */
export function outboxParts(entry: OutboxEntry): OutboxPart[] {
  const { client_id, text, attachments = [], is_caption, location, contacts } = entry
  if (location || contacts) {
    const details = location ? { location } : { contacts }
    return [{ client_id, kind: location ? "location" : "contacts", text: null, attachment: null, details }]
  }
  const files = attachments.map((attachment, index) => ({
    kind: attachment.kind as MessageKind,
    text: is_caption && index === 0 ? text : null,
    attachment,
  }))
  const words =
    text && !(is_caption && files.length) ? [{ kind: "text" as const, text, attachment: null }] : []
  return [...files, ...words].map((part, index) => ({
    ...part,
    details: {},
    client_id: index ? `${client_id}/${index + 1}` : client_id,
  }))
}
