import { cursorOf } from "../../../../modules/conversation/storage/read"
import type { ConversationListResponse } from "../../../../types/http/conversation"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { presentConversations } from "../../../presenters/conversation"
import { listConversationsSchema } from "./validators"

export const GET = handle(async (request, response) => {
  const { limit, ...filters } = listConversationsSchema.parse(request.query)
  const { conversations } = inboxModules(request.scope)
  const rows = await conversations.listInbox({ ...filters, limit: limit + 1, user_id: request.auth_context.actor_id })
  const page = rows.slice(0, limit)
  const last = page[page.length - 1]
  const body: ConversationListResponse = {
    conversations: await presentConversations(request.scope, page),
    next_cursor: rows.length > limit && last ? cursorOf(last) : null,
  }
  response.json(body)
})
