import type { UseSnippetResponse } from "../../../../../../types/http/snippet"
import { inboxModules } from "../../../../../../workflows/modules"
import { useSnippetWorkflow } from "../../../../../../workflows/snippet/workflows/use-snippet"
import { presentAttachment } from "../../../../../presenters/attachment"
import { fileLinks } from "../../../../../presenters/links"
import { agentRoute } from "../../../agent-route"
import { readSnippet } from "../../access"
import { useSnippetSchema } from "../../validators"

/** The snippet as it stands in a conversation the agent may read. */
export const POST = agentRoute({}, async (request, response, context) => {
  const { conversation_id } = useSnippetSchema.parse(request.body)
  const { id, text } = await readSnippet(request.scope, context, request.params.id!)
  await context.readConversation(conversation_id)
  const { agent } = context
  const { result } = await useSnippetWorkflow(request.scope).run({
    input: { snippet: { id, text }, conversation_id, agent: { id: agent.id, name: agent.name } },
  })
  const { copies, ...filled } = result
  const links = fileLinks(request.scope)
  const attachments = await inboxModules(request.scope).conversations.attachmentsByIds(copies)
  const body: UseSnippetResponse = {
    ...filled,
    attachments: attachments.map((attachment) => presentAttachment(attachment, links)),
  }
  response.json(body)
})
