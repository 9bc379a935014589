import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderConversations } from "inbox-admin-extensions/commerce"

const Widget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderConversations customerId={data.customer_id} />
)

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default Widget
