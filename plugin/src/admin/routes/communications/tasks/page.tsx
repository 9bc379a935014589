import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TasksPage } from "inbox-admin-extensions/crm-pages"

const Page = () => <TasksPage />

export const config = defineRouteConfig({ label: "menu.tasks", translationNs: "inbox", rank: 4 })

export default Page
