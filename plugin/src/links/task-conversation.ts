import { defineLink } from "@medusajs/framework/utils"
import ConversationModule from "../modules/conversation"
import CrmModule from "../modules/crm"

export default defineLink(
  { linkable: CrmModule.linkable.crmTask, field: "conversation_id" },
  ConversationModule.linkable.inboxConversation,
  { readOnly: true }
)
