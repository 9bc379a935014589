import type { MedusaContainer } from "@medusajs/framework/types"
import type { AttachmentRow, IdentityRow } from "../../modules/conversation/storage/rows"
import { fileLink } from "../../utils/file-link"
import { inboxModules } from "../../workflows/modules"

/** Signed links to files, as screens get them: paths on this server. */
export interface FileLinks {
  file(attachment: AttachmentRow): string | null
  thumbnail(attachment: AttachmentRow): string | null
  avatar(identity: Pick<IdentityRow, "id" | "avatar_file_id">): string | null
}

export function fileLinks(container: MedusaContainer): FileLinks {
  const signer = inboxModules(container).channels.fileSigner
  return {
    file: ({ id, file_id, state }) =>
      state === "ready" && file_id ? fileLink(signer, { attachment_id: id, variant: "file" }) : null,
    thumbnail: ({ id, thumbnail_file_id, state }) =>
      state === "ready" && thumbnail_file_id
        ? fileLink(signer, { attachment_id: id, variant: "thumbnail" })
        : null,
    avatar: ({ id, avatar_file_id }) =>
      avatar_file_id ? fileLink(signer, { identity_id: id, variant: "avatar" }) : null,
  }
}
