export { CompanyDrawer } from "./components/company-drawer"
export { DealDrawer } from "./components/deal-drawer"
export { TaskDrawer } from "./components/task-drawer"
