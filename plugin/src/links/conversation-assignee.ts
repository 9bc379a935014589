import { defineLink } from "@medusajs/framework/utils"
import UserModule from "@medusajs/medusa/user"
import ConversationModule from "../modules/conversation"

export default defineLink(
  { linkable: ConversationModule.linkable.inboxConversation, field: "assignee_id" },
  UserModule.linkable.user,
  { readOnly: true }
)
