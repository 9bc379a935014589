import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SettingsPage } from "inbox-admin-extensions/settings"

const Page = () => <SettingsPage />

export const config = defineRouteConfig({ label: "menu.inbox", translationNs: "inbox" })

export default Page
