import type { MedusaContainer } from "@medusajs/framework/types"
import type { FileToken } from "../../../../utils/file-link"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { sendFile, type ServedFile } from "../../../send-file"

/** A file by a signed link: for `<img>` and `<audio>`, for visitors, and for platforms that fetch. */
export const GET = handle(async (request, response) => {
  const { channels } = inboxModules(request.scope)
  const token = channels.fileSigner.verify(request.params.token!)
  const file = token && (await findFile(request.scope, token))
  if (!file) throw new InboxError("not_found", "There is no such file")
  await sendFile(request.scope, request, response, file)
})

async function findFile(container: MedusaContainer, token: FileToken): Promise<ServedFile | null> {
  const { conversations } = inboxModules(container)
  if (token.variant === "avatar") {
    const [identity] = await conversations.listInboxContactIdentities({ id: token.identity_id })
    const fileId = identity?.avatar_file_id
    return fileId
      ? { file_id: fileId, mime_type: "image/webp", name: "avatar.webp", size: null, etag: fileId }
      : null
  }
  const attachment = await conversations.findAttachment(token.attachment_id)
  if (!attachment || attachment.is_revoked) return null
  const { file_id, thumbnail_file_id, id, mime_type, name, size, sha256, kind } = attachment
  if (token.variant === "thumbnail") {
    return thumbnail_file_id
      ? {
          file_id: thumbnail_file_id,
          mime_type: "image/webp",
          name: "preview.webp",
          size: null,
          etag: thumbnail_file_id,
        }
      : null
  }
  return file_id
    ? {
        file_id,
        mime_type: mime_type ?? "application/octet-stream",
        name: name ?? kind,
        size,
        etag: sha256 ?? id,
      }
    : null
}
