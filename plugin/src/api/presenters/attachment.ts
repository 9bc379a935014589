import type { AttachmentRow } from "../../modules/conversation/storage/rows"
import type { AttachmentDTO } from "../../types/http/conversation"
import type { FileLinks } from "./links"

export function presentAttachment(attachment: AttachmentRow, links: FileLinks): AttachmentDTO {
  const { id, kind, mime_type, name, size, state, width, height, duration, voice, error } = attachment
  return {
    id,
    kind,
    mime_type,
    name,
    size,
    state,
    url: links.file(attachment),
    thumbnail_url: links.thumbnail(attachment),
    width,
    height,
    duration,
    voice,
    progress: state === "fetching" && size ? Math.min(1, attachment.fetched_bytes / size) : null,
    error: error && { code: error.code, message: error.message, retryable: error.retryable },
  }
}
