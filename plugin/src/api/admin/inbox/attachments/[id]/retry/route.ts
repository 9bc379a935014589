import { retryFetchWorkflow } from "../../../../../../workflows/media/workflows/retry-fetch"
import { inboxModules } from "../../../../../../workflows/modules"
import { handle } from "../../../../../handle"
import { presentAttachment } from "../../../../../presenters/attachment"
import { fileLinks } from "../../../../../presenters/links"
import { readAttachment } from "../../read-attachment"

/** Tries once more to fetch a file that failed. */
export const POST = handle(async (request, response) => {
  const { id } = await readAttachment(request)
  await retryFetchWorkflow(request.scope).run({ input: { attachment_id: id } })
  const attachment = await inboxModules(request.scope).conversations.findAttachment(id)
  response.json({ attachment: presentAttachment(attachment!, fileLinks(request.scope)) })
})
