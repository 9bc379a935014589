import type { DraftFile } from "./drafts"
import type { AttachmentDTO } from "../shared/types"

/** A file the server already has, as one of a draft's. */
export const draftFileOf = (attachment: AttachmentDTO): DraftFile => ({
  id: attachment.id,
  name: attachment.name ?? "",
  mime_type: attachment.mime_type ?? "",
  size: attachment.size ?? 0,
  kind: attachment.kind,
  voice: attachment.voice,
  attachment,
})
