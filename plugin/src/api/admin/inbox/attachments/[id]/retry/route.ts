import { retryFetchWorkflow } from "../../../../../../workflows/media/workflows/retry-fetch"
import { inboxModules } from "../../../../../../workflows/modules"
import { presentAttachment } from "../../../../../presenters/attachment"
import { fileLinks } from "../../../../../presenters/links"
import { agentRoute } from "../../../agent-route"
import { readAttachment } from "../../read-attachment"

/** Tries once more to fetch a file that failed. */
export const POST = agentRoute({}, async (request, response, context) => {
  const { id } = await readAttachment(request, context)
  await retryFetchWorkflow(request.scope).run({ input: { attachment_id: id } })
  const attachment = await inboxModules(request.scope).conversations.findAttachment(id)
  response.json({ attachment: presentAttachment(attachment!, fileLinks(request.scope)) })
})
