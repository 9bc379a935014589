import type { ConversationListResponse } from "../../../../types/http/conversation"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"
import { agentRoute } from "../agent-route"
import { listConversationsSchema } from "./validators"

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
