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
    // What ours did not get by itself, a person may always ask for once more.
    error: error && { code: error.code, message: error.message, retryable: true },
  }
}
