import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { AttachmentInConversation } from "../../../../modules/conversation/storage/attachments"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { currentAgent } from "../agent"
import { readConversation } from "../conversations/read-conversation"

/**
 * An attachment the asking agent may see: of a conversation they may read, or their own upload.
 * @throws InboxError `not_found`
 */
export async function readAttachment(request: AuthenticatedMedusaRequest): Promise<AttachmentInConversation> {
  const agent = await currentAgent(request)
  const attachment = await inboxModules(request.scope).conversations.findAttachment(request.params.id!)
  const notFound = new InboxError("not_found", "There is no such attachment")
  if (!attachment || attachment.is_revoked) throw notFound
  if (attachment.conversation_id) await readConversation(request.scope, attachment.conversation_id)
  else if (attachment.created_by !== agent.id) throw notFound
  return attachment
}
