import type { ConversationListResponse } from "../../../../../../types/http/conversation"
import type { Visibility } from "../../../../../../types/routing"
import { inboxModules } from "../../../../../../workflows/modules"
import { presentConversations } from "../../../../../presenters/conversation"
import { agentRoute } from "../../../agent-route"
import { earlierSchema } from "../../validators"

/** The same contact's closed conversations on the same channel, before this one, newest first. */
export const GET = agentRoute({ conversation: true }, async (request, response, context) => {
  const { agent, conversation, visibility } = context
  const { cursor, limit } = earlierSchema.parse(request.query)
  const { conversations } = inboxModules(request.scope)
  const readable: Visibility = (await context.readsRecordsOf(conversation))
    ? { everything: true }
    : visibility
  const { rows, next_cursor } = await conversations.listInbox({
    view: "closed",
    identity_id: conversation.identity_id,
    user_id: agent.id,
    visibility: readable,
    limit,
    cursor: cursor ?? conversations.cursorBefore(conversation),
  })
  const body: ConversationListResponse = {
    conversations: await presentConversations(request.scope, rows),
    next_cursor,
  }
  response.json(body)
})
