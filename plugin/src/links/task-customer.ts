import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CrmModule, { CRM_MODULE } from "../modules/crm"
import { linkWherePresent } from "../utils/link-where-present"

export default linkWherePresent(CRM_MODULE, () =>
  defineLink(
    { linkable: CrmModule.linkable.crmTask, field: "customer_id" },
    CustomerModule.linkable.customer,
    { readOnly: true }
  )
)
