import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import ConversationModule from "../modules/conversation"

export default defineLink(
  { linkable: ConversationModule.linkable.inboxContactIdentity, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
