import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CompaniesPage } from "inbox-admin-extensions/crm-pages"

const Page = () => <CompaniesPage />

export const config = defineRouteConfig({ label: "menu.companies", translationNs: "inbox", rank: 3 })

export default Page
