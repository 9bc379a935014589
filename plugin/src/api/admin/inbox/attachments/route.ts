import { z } from "@medusajs/framework/zod"
import { withTempDir } from "../../../../utils/temp-dir"
import { keepUploadWorkflow } from "../../../../workflows/media/workflows/keep-upload"
import { inboxModules } from "../../../../workflows/modules"
import { presentAttachment } from "../../../presenters/attachment"
import { fileLinks } from "../../../presenters/links"
import { readUpload } from "../../../read-upload"
import { agentRoute } from "../agent-route"

const fieldsSchema = z.object({
  channel_id: z.string().min(1),
  /** A recording from the microphone. */
  voice: z.enum(["true", "false"]).optional(),
})

/** Takes a file to be sent with a message later; what its channel refuses is refused here. */
export const POST = agentRoute({}, async (request, response, { agent }) => {
  const { maxFileBytes } = inboxModules(request.scope).channels
  const attachment = await withTempDir(async (dir) => {
    const { fields, ...upload } = await readUpload(request, dir, maxFileBytes)
    const { channel_id, voice } = fieldsSchema.parse(fields)
    const { result } = await keepUploadWorkflow(request.scope).run({
      input: { ...upload, channel_id, created_by: agent.id, voice: voice === "true" },
    })
    return result
  })
  response.status(201).json({ attachment: presentAttachment(attachment, fileLinks(request.scope)) })
})
