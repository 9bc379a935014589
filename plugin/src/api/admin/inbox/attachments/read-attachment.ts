import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { AttachmentInConversation } from "../../../../modules/conversation/storage/attachments"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import type { AgentContext } from "../agent-route"

/**
 * An attachment the asking agent may see: of a conversation they may read, or their own upload.
 * @throws InboxError `not_found`
 */
export async function readAttachment(
  request: AuthenticatedMedusaRequest,
  { agent, readConversation }: AgentContext
): Promise<AttachmentInConversation> {
  const attachment = await inboxModules(request.scope).conversations.findAttachment(request.params.id!)
  const notFound = new InboxError("not_found", "There is no such attachment")
  if (!attachment || attachment.is_revoked) throw notFound
  if (!attachment.conversation_id) {
    if (attachment.created_by !== agent.id) throw notFound
    return attachment
  }
  await readConversation(attachment.conversation_id).catch(() => {
    throw notFound
  })
  return attachment
}
