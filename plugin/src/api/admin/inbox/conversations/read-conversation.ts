import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationDTO } from "../../../../types/http/conversation"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"

/** One conversation as the asking agent may see it. @throws InboxError `not_found` */
export async function readConversation(container: MedusaContainer, id: string): Promise<ConversationDTO> {
  const rows = await inboxModules(container).conversations.conversationsByIds([id])
  const [conversation] = await presentConversations(container, rows)
  if (!conversation) throw new InboxError("not_found", "There is no such conversation")
  return conversation
}
