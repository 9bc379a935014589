import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerTasks } from "inbox-admin-extensions/crm-pages"

const Widget = ({ data }: DetailWidgetProps<AdminCustomer>) => <CustomerTasks customerId={data.id} />

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default Widget
