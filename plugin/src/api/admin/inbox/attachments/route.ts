import { z } from "@medusajs/framework/zod"
import { InboxError } from "../../../../utils/inbox-error"
import { withTempDir } from "../../../../utils/temp-dir"
import { keepUploadWorkflow } from "../../../../workflows/media/workflows/keep-upload"
import { inboxModules } from "../../../../workflows/modules"
import { presentAttachment } from "../../../presenters/attachment"
import { fileLinks } from "../../../presenters/links"
import { readUpload } from "../../../read-upload"
import { agentRoute } from "../agent-route"

const fieldsSchema = z.object({
  /** Where it is to be sent; left out of files for snippets. */
  channel_id: z.string().min(1).optional(),
  purpose: z.enum(["message", "snippet"]).default("message"),
  /** A recording from the microphone. */
  voice: z.enum(["true", "false"]).optional(),
})

/** Takes a file to be sent with a message later; what its channel refuses is refused here. */
export const POST = agentRoute({}, async (request, response, { agent }) => {
  const { maxFileBytes } = inboxModules(request.scope).channels
  const attachment = await withTempDir(async (dir) => {
    const { fields, ...upload } = await readUpload(request, dir, maxFileBytes)
    const { channel_id, purpose, voice } = fieldsSchema.parse(fields)
    if (purpose === "message" && !channel_id) throw new InboxError("invalid_data", "channel_id: is missing")
    const { result } = await keepUploadWorkflow(request.scope).run({
      input: {
        ...upload,
        channel_id: purpose === "snippet" ? null : channel_id!,
        created_by: agent.id,
        voice: voice === "true",
      },
    })
    return result
  })
  response.status(201).json({ attachment: presentAttachment(attachment, fileLinks(request.scope)) })
})
