import type { CompanyQuery, DealFilter, DealQuery, TaskQuery } from "./api"

/** Kept current by the stream, as everything under `inboxKeys.live()` is. */
export const crmKeys = {
  all: () => ["inbox", "live", "crm"] as const,
  deals: () => ["inbox", "live", "crm", "deals"] as const,
  dealList: (query: DealQuery) => ["inbox", "live", "crm", "deals", "list", query] as const,
  deal: (id: string) => ["inbox", "live", "crm", "deals", "one", id] as const,
  companies: () => ["inbox", "live", "crm", "companies"] as const,
  companyList: (query: CompanyQuery) => ["inbox", "live", "crm", "companies", "list", query] as const,
  companySearch: (text: string) => ["inbox", "live", "crm", "companies", "search", text] as const,
  company: (id: string) => ["inbox", "live", "crm", "companies", "one", id] as const,
  tasks: () => ["inbox", "live", "crm", "tasks"] as const,
  taskList: (query: TaskQuery) => ["inbox", "live", "crm", "tasks", "list", query] as const,
  /** Lists that are loaded page by page. */
  taskPages: () => ["inbox", "live", "crm", "tasks", "pages"] as const,
  task: (id: string) => ["inbox", "live", "crm", "tasks", "one", id] as const,
  pipelines: () => ["inbox", "live", "crm", "pipelines"] as const,
  totals: (pipelineId: string, ...filter: [DealFilter] | []) =>
    ["inbox", "live", "crm", "deals", "totals", pipelineId, ...filter] as const,
  contactFields: () => ["inbox", "live", "crm", "contact-fields"] as const,
  products: (query: string) => ["inbox", "products", query] as const,
  currencies: () => ["inbox", "currencies"] as const,
}
