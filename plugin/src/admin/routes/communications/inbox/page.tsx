import { defineRouteConfig } from "@medusajs/admin-sdk"
import { InboxPage } from "inbox-admin-extensions/inbox"

const Page = () => <InboxPage />

export const config = defineRouteConfig({ label: "menu.inbox", translationNs: "inbox", rank: 1 })

export default Page
