import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerCompanies } from "inbox-admin-extensions/crm-pages"

const Widget = ({ data }: DetailWidgetProps<AdminCustomer>) => <CustomerCompanies customerId={data.id} />

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default Widget
