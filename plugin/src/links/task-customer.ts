import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CrmModule from "../modules/crm"

export default defineLink(
  { linkable: CrmModule.linkable.crmTask, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
