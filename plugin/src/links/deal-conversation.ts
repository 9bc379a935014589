import { defineLink } from "@medusajs/framework/utils"
import ConversationModule from "../modules/conversation"
import CrmModule, { CRM_MODULE } from "../modules/crm"
import { linkWherePresent } from "../utils/link-where-present"

export default linkWherePresent(CRM_MODULE, () =>
  defineLink(
    { linkable: CrmModule.linkable.crmDeal, field: "conversation_id" },
    ConversationModule.linkable.inboxConversation,
    { readOnly: true }
  )
)
