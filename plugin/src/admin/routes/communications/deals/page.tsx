import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DealsPage } from "inbox-admin-extensions/crm-pages"

const Page = () => <DealsPage />

export const config = defineRouteConfig({ label: "menu.deals", translationNs: "inbox", rank: 2 })

export default Page
