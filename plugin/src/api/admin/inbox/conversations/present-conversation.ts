import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationResponse } from "../../../../types/http/conversation"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"

/**
 * A conversation as it is after what somebody did with it, also when that took it out of their sight.
 * @throws InboxError `not_found`
 */
export async function presentConversation(
  container: MedusaContainer,
  id: string
): Promise<ConversationResponse> {
  const rows = await inboxModules(container).conversations.conversationsByIds([id])
  const [conversation] = await presentConversations(container, rows)
  if (!conversation) throw new InboxError("not_found", "There is no such conversation")
  return { conversation }
}
