import { request } from "../../shared/api/client"
import type {
  AgentListResponse,
  AgentResponse,
  CreateAgentBody,
  CreateDepartmentBody,
  DepartmentListResponse,
  DepartmentResponse,
  UpdateAgentBody,
  UpdateDepartmentBody,
} from "../../shared/types"

/** Somebody who can log into the admin. */
export interface User {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

const BASE = "/admin/inbox"
const agentPath = (id: string) => `${BASE}/agents/${encodeURIComponent(id)}`
const departmentPath = (id: string) => `${BASE}/departments/${encodeURIComponent(id)}`
const USERS = 50

export const teamApi = {
  agents: (signal?: AbortSignal) => request<AgentListResponse>(`${BASE}/agents`, { signal }),

  addAgent: (body: CreateAgentBody) => request<AgentResponse>(`${BASE}/agents`, { method: "POST", body }),

  changeAgent: (id: string, body: UpdateAgentBody) =>
    request<AgentResponse>(agentPath(id), { method: "POST", body }),

  removeAgent: (id: string) => request(agentPath(id), { method: "DELETE" }),

  departments: (signal?: AbortSignal) => request<DepartmentListResponse>(`${BASE}/departments`, { signal }),

  addDepartment: (body: CreateDepartmentBody) =>
    request<DepartmentResponse>(`${BASE}/departments`, { method: "POST", body }),

  changeDepartment: (id: string, body: UpdateDepartmentBody) =>
    request<DepartmentResponse>(departmentPath(id), { method: "POST", body }),

  deleteDepartment: (id: string) => request(departmentPath(id), { method: "DELETE" }),

  /** Medusa's own list. */
  users: (q: string, signal?: AbortSignal) =>
    request<{ users: User[] }>("/admin/users", { query: { q, limit: USERS }, signal }),
}

export const teamKeys = {
  agents: () => ["inbox", "agents"] as const,
  departments: () => ["inbox", "departments"] as const,
  users: (q: string) => ["inbox", "users", q] as const,
}
