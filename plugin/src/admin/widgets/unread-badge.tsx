import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { UnreadBadge } from "inbox-admin-extensions/commerce"

const Widget = () => <UnreadBadge />

export const config = defineWidgetConfig({ zone: "topbar" })

export default Widget
