import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationListResponse } from "../../../../types/http/conversation"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"
import { startConversationWorkflow } from "../../../../workflows/conversation/workflows/start-conversation"
import { agentRoute, type AgentContext } from "../agent-route"
import { openConversation } from "./open-conversation"
import { presentConversation } from "./present-conversation"
import { listConversationsSchema, startSchema } from "./validators"

export const GET = agentRoute({}, async (request, response, { agent, visibility }) => {
  const filters = listConversationsSchema.parse(request.query)
  const { conversations } = inboxModules(request.scope)
  const { rows, next_cursor } = await conversations.listInbox({ ...filters, user_id: agent.id, visibility })
  const body: ConversationListResponse = {
    conversations: await presentConversations(request.scope, rows),
    next_cursor,
  }
  response.json(body)
})

/** Begins a conversation, in the hands of whoever begins it. */
export const POST = agentRoute({ action: "start_conversation" }, async (request, response, context) => {
  const input = startSchema.parse(request.body)
  const { id, name, department_ids } = context.agent
  const { result } = await startConversationWorkflow(request.scope)
    .run({ input: { ...input, by: { id, name, department_ids } } })
    .catch(async (error: unknown) => {
      throw await explained(request.scope, context, error)
    })
  const body = await presentConversation(request.scope, result.conversation_id)
  response.status(result.is_new ? 201 : 200).json(body)
})

/** Says of the conversation that is open already whose it is, and whether it can be opened. */
async function explained(
  container: MedusaContainer,
  context: AgentContext,
  error: unknown
): Promise<unknown> {
  const { code, message, details } = error as {
    code?: string
    message: string
    details?: { conversation_id?: string }
  }
  if (code !== "conversation_already_open" || !details?.conversation_id) return error
  const [open] = await inboxModules(container).conversations.conversationsByIds([details.conversation_id])
  if (!open) return error
  const { assignee, can_read } = await openConversation(container, context, open)
  return new InboxError("conversation_already_open", message, {
    conversation_id: open.id,
    assignee,
    can_read,
  })
}
