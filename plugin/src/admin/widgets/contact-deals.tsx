import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerDeals } from "inbox-admin-extensions/crm-pages"

const Widget = ({ data }: DetailWidgetProps<AdminCustomer>) => <CustomerDeals customerId={data.id} />

// Widgets of a zone stand in the order of their files’ names: this before what has happened.
export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default Widget
