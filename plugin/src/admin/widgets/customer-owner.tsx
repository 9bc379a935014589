import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerOwner } from "inbox-admin-extensions/contact"

const Widget = ({ data }: DetailWidgetProps<AdminCustomer>) => <CustomerOwner customerId={data.id} />

export const config = defineWidgetConfig({ zone: "customer.details.side.before" })

export default Widget
