import type { MedusaContainer } from "@medusajs/framework/types"
import type { DraftDTO, DraftResponse } from "../../../../../../types/http/draft"
import { keepDraftWorkflow } from "../../../../../../workflows/conversation/workflows/keep-draft"
import { tellDraftWorkflow } from "../../../../../../workflows/conversation/workflows/tell-draft"
import { inboxModules } from "../../../../../../workflows/modules"
import { presentDraft } from "../../../../../presenters/draft"
import { agentRoute } from "../../../agent-route"
import { draftSchema } from "../../validators"

/** What the agent has written here and not sent. */
export const GET = agentRoute({ conversation: true }, async (request, response, { agent, conversation }) => {
  response.json(await answer(request.scope, conversation.id, agent.id))
})

export const POST = agentRoute({ conversation: true }, async (request, response, { agent, conversation }) => {
  const { text, reply_to_id, attachment_ids } = draftSchema.parse(request.body)
  await keepDraftWorkflow(request.scope).run({
    input: {
      conversation_id: conversation.id,
      user_id: agent.id,
      text,
      reply_to_id: reply_to_id ?? null,
      attachment_ids: attachment_ids ?? [],
    },
  })
  const body = await answer(request.scope, conversation.id, agent.id)
  await tell(request.scope, conversation.id, agent.id, body.draft)
  response.json(body)
})

export const DELETE = agentRoute(
  { conversation: true },
  async (request, response, { agent, conversation }) => {
    const nothing = { text: "", reply_to_id: null, attachment_ids: [] }
    await keepDraftWorkflow(request.scope).run({
      input: { conversation_id: conversation.id, user_id: agent.id, ...nothing },
    })
    await tell(request.scope, conversation.id, agent.id, null)
    const body: DraftResponse = { draft: null }
    response.json(body)
  }
)

async function answer(
  container: MedusaContainer,
  conversationId: string,
  userId: string
): Promise<DraftResponse> {
  const draft = await inboxModules(container).conversations.readDraft(conversationId, userId)
  return { draft: draft && presentDraft(container, draft) }
}

/** To the agent's other browsers. */
const tell = (container: MedusaContainer, conversation_id: string, user_id: string, draft: DraftDTO | null) =>
  tellDraftWorkflow(container).run({ input: { conversation_id, user_id, draft } })
