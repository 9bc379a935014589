import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import CrmModule from "../modules/crm"

export default defineLink(
  { linkable: CrmModule.linkable.crmDeal, field: "order_id" },
  OrderModule.linkable.order,
  {
    readOnly: true,
  }
)
