import { InboxError } from "../../../../../../utils/inbox-error"
import { handle } from "../../../../../handle"
import { sendFile } from "../../../../../send-file"
import { readAttachment } from "../../read-attachment"

/** The bytes, for whoever may read the conversation. */
export const GET = handle(async (request, response) => {
  const { file_id, id, mime_type, name, size, sha256, kind } = await readAttachment(request)
  if (!file_id) throw new InboxError("not_found", "This file is not there yet")
  await sendFile(request.scope, request, response, {
    file_id,
    mime_type: mime_type ?? "application/octet-stream",
    name: name ?? kind,
    size,
    etag: sha256 ?? id,
  })
})
