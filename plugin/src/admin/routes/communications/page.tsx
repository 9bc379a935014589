import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Navigate } from "react-router-dom"

// The parent menu entry; it only leads to the inbox.
const Page = () => <Navigate to="/communications/inbox" replace />

export const config = defineRouteConfig({
  label: "menu.communications",
  icon: ChatBubbleLeftRight,
  translationNs: "inbox",
  rank: 1,
})

export default Page
