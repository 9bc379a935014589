import { request } from "../../shared/api/client"
import type {
  CreateRoutingPolicyBody,
  DistributionStrategyListResponse,
  RoutingPolicyListResponse,
  RoutingPolicyResponse,
} from "../../shared/types"

const BASE = "/admin/inbox"

export const distributionApi = {
  strategies: (signal?: AbortSignal) =>
    request<DistributionStrategyListResponse>(`${BASE}/distribution-strategies`, { signal }),

  policies: (signal?: AbortSignal) =>
    request<RoutingPolicyListResponse>(`${BASE}/routing-policies`, { signal }),

  /** Replaces the policy of the same scope. */
  savePolicy: (body: CreateRoutingPolicyBody) =>
    request<RoutingPolicyResponse>(`${BASE}/routing-policies`, { method: "POST", body }),

  removePolicy: (id: string) =>
    request(`${BASE}/routing-policies/${encodeURIComponent(id)}`, { method: "DELETE" }),
}

export const distributionKeys = {
  strategies: () => ["inbox", "distribution-strategies"] as const,
  policies: () => ["inbox", "routing-policies"] as const,
}
