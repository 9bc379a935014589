import type { WebchatConversationResponse } from "../../../../types/http/webchat"
import { handle } from "../../../handle"
import { visitorOf } from "../access"
import { conversationsOf, countUnread, currentConversation } from "../history"
import { isOnline, presentVisitor } from "../presenters"
import { renewedToken } from "../tokens"

/** Where the visitor stands: with whom they talk, and how much they have not seen. */
export const GET = handle(async (request, response) => {
  const visitor = await visitorOf(request, response)
  const own = await conversationsOf(request.scope, visitor)
  const body: WebchatConversationResponse = {
    conversation: await currentConversation(request.scope, own),
    visitor: presentVisitor(visitor.token),
    is_online: isOnline(visitor),
    unread_count: await countUnread(request.scope, own),
    token: renewedToken(request.scope, visitor.token),
  }
  response.json(body)
})
