import { crmKeys } from "../keys"
import type { CompanyQuery, DealQuery, TaskQuery } from "../api"

/** Lists that are loaded page by page. They lie below what a change of their kind reads anew. */
export const pageKeys = {
  deals: (query: DealQuery) => [...crmKeys.deals(), "pages", query] as const,
  companies: (query: CompanyQuery) => [...crmKeys.companies(), "pages", query] as const,
  tasks: (query: TaskQuery) => [...crmKeys.taskPages(), query] as const,
}
