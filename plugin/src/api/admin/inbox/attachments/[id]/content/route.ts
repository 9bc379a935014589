import { InboxError } from "../../../../../../utils/inbox-error"
import { sendFile } from "../../../../../send-file"
import { agentRoute } from "../../../agent-route"
import { readAttachment } from "../../read-attachment"

/** The bytes, for whoever may read the conversation. */
export const GET = agentRoute({}, async (request, response, context) => {
  const attachment = await readAttachment(request, context)
  const { file_id, id, mime_type, name, size, sha256, kind } = attachment
  if (!file_id) throw new InboxError("not_found", "This file is not there yet")
  await sendFile(request.scope, request, response, {
    file_id,
    mime_type: mime_type ?? "application/octet-stream",
    name: name ?? kind,
    size,
    etag: sha256 ?? id,
  })
})
