import type { ConversationListResponse } from "../../../../types/http/conversation"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { presentConversations } from "../../../presenters/conversation"
import { listConversationsSchema } from "./validators"

export const GET = handle(async (request, response) => {
  const filters = listConversationsSchema.parse(request.query)
  const { conversations } = inboxModules(request.scope)
  const { rows, next_cursor } = await conversations.listInbox({
    ...filters,
    user_id: request.auth_context.actor_id,
  })
  const body: ConversationListResponse = {
    conversations: await presentConversations(request.scope, rows),
    next_cursor,
  }
  response.json(body)
})
