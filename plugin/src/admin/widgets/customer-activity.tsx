import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerActivity } from "inbox-admin-extensions/timeline"

const Widget = ({ data }: DetailWidgetProps<AdminCustomer>) => <CustomerActivity customerId={data.id} />

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default Widget
