import type { AttachmentResponse } from "../../../../types/http/conversation"
import { withTempDir } from "../../../../utils/temp-dir"
import { keepUploadWorkflow } from "../../../../workflows/media/workflows/keep-upload"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { presentAttachment } from "../../../presenters/attachment"
import { fileLinks } from "../../../presenters/links"
import { readUpload } from "../../../read-upload"
import { visitorOf } from "../access"
import { limit } from "../rate-limit"

/** Takes a picture or a video, to be sent with a message. The channel's capabilities decide, by content. */
export const POST = handle(async (request, response) => {
  const { channel, token } = await visitorOf(request, response)
  limit(response, "attachment", token.visitor_id)
  const { capabilities } = await inboxModules(request.scope).channels.retrieveChannel(channel.id)
  const maxBytes = Math.max(0, ...Object.values(capabilities?.media ?? {}).map(({ max_bytes }) => max_bytes))
  const { result } = await withTempDir(async (dir) => {
    const { path, name, mime_type } = await readUpload(request, dir, maxBytes)
    return keepUploadWorkflow(request.scope).run({
      input: { path, name, mime_type, channel_id: channel.id, created_by: token.visitor_id, voice: false },
    })
  })
  const body: AttachmentResponse = { attachment: presentAttachment(result, fileLinks(request.scope)) }
  response.status(201).json(body)
})
