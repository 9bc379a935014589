import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import CrmModule, { CRM_MODULE } from "../modules/crm"
import { linkWherePresent } from "../utils/link-where-present"

export default linkWherePresent(CRM_MODULE, () =>
  defineLink({ linkable: CrmModule.linkable.crmDeal, field: "order_id" }, OrderModule.linkable.order, {
    readOnly: true,
  })
)
