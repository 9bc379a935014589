import { request, type Query } from "../shared/api/client"
import type {
  CompanyContactBody,
  CompanyListResponse,
  CompanyResponse,
  CompleteTaskBody,
  CreateCompanyBody,
  CreateDealBody,
  CreateTaskBody,
  DealListResponse,
  DealResponse,
  PipelineListResponse,
  PipelineTotalsResponse,
  StageKind,
  TaskListResponse,
  TaskResponse,
  UpdateCompanyBody,
  UpdateDealBody,
  UpdateTaskBody,
} from "../shared/types"

interface Page {
  limit?: number
  cursor?: string | null
}

/** What narrows a board. */
export interface DealFilter {
  q?: string
  /** `me` for oneself. */
  owner_id?: string
}

export interface DealQuery extends Page, DealFilter {
  customer_id?: string
  company_id?: string
  pipeline_id?: string
  stage_id?: string
  kind?: StageKind
}

export interface CompanyQuery extends Page {
  q?: string
  customer_id?: string
}

export interface TaskQuery extends Page {
  q?: string
  customer_id?: string
  deal_id?: string
  /** `me` for oneself. */
  assignee_id?: string
  status?: "open" | "overdue" | "done"
}

const BASE = "/admin/inbox"
const path = (kind: "deals" | "companies" | "tasks" | "pipelines", id: string) =>
  `${BASE}/${kind}/${encodeURIComponent(id)}`
const query = (of: object): Query => ({ ...of })

export const crmApi = {
  deals: (of: DealQuery, signal?: AbortSignal) =>
    request<DealListResponse>(`${BASE}/deals`, { query: query(of), signal }),

  deal: (id: string, signal?: AbortSignal) => request<DealResponse>(path("deals", id), { signal }),

  createDeal: (body: CreateDealBody) => request<DealResponse>(`${BASE}/deals`, { method: "POST", body }),

  updateDeal: (id: string, body: UpdateDealBody) =>
    request<DealResponse>(path("deals", id), { method: "POST", body }),

  deleteDeal: (id: string) => request<unknown>(path("deals", id), { method: "DELETE" }),

  companies: (of: CompanyQuery, signal?: AbortSignal) =>
    request<CompanyListResponse>(`${BASE}/companies`, { query: query(of), signal }),

  company: (id: string, signal?: AbortSignal) => request<CompanyResponse>(path("companies", id), { signal }),

  createCompany: (body: CreateCompanyBody) =>
    request<CompanyResponse>(`${BASE}/companies`, { method: "POST", body }),

  updateCompany: (id: string, body: UpdateCompanyBody) =>
    request<CompanyResponse>(path("companies", id), { method: "POST", body }),

  deleteCompany: (id: string) => request<unknown>(path("companies", id), { method: "DELETE" }),

  /** Adds a contact, or changes what they do there. */
  linkContact: (id: string, body: CompanyContactBody) =>
    request<CompanyResponse>(`${path("companies", id)}/contacts`, { method: "POST", body }),

  unlinkContact: (id: string, customerId: string) =>
    request<CompanyResponse>(`${path("companies", id)}/contacts/${encodeURIComponent(customerId)}`, {
      method: "DELETE",
    }),

  tasks: (of: TaskQuery, signal?: AbortSignal) =>
    request<TaskListResponse>(`${BASE}/tasks`, { query: query(of), signal }),

  task: (id: string, signal?: AbortSignal) => request<TaskResponse>(path("tasks", id), { signal }),

  createTask: (body: CreateTaskBody) => request<TaskResponse>(`${BASE}/tasks`, { method: "POST", body }),

  updateTask: (id: string, body: UpdateTaskBody) =>
    request<TaskResponse>(path("tasks", id), { method: "POST", body }),

  completeTask: (id: string, body: CompleteTaskBody) =>
    request<TaskResponse>(`${path("tasks", id)}/complete`, { method: "POST", body }),

  deleteTask: (id: string) => request<unknown>(path("tasks", id), { method: "DELETE" }),

  pipelines: (signal?: AbortSignal) => request<PipelineListResponse>(`${BASE}/pipelines`, { signal }),

  pipelineTotals: (id: string, of: DealFilter, signal?: AbortSignal) =>
    request<PipelineTotalsResponse>(`${path("pipelines", id)}/totals`, { query: query(of), signal }),
}
