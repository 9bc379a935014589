import type { OpeningTimes } from "./webchat"

/** When somebody is there, by the department's own clock. */
export interface BusinessHours {
  /** IANA name, such as `America/Sao_Paulo`. */
  timezone: string
  /** By weekday from 0, Sunday; a day that is missing is closed. */
  days: Partial<Record<"0" | "1" | "2" | "3" | "4" | "5" | "6", OpeningTimes>>
  /** Sent once to whoever writes while the department is closed; nothing when empty. */
  message?: string | null
}

export interface DepartmentDTO {
  id: string
  name: string
  agent_ids: string[]
  /** Of the department's own routing policy; null: the channel's or the account's holds. */
  routing_method: string | null
  fallback_method: string | null
  business_hours: BusinessHours | null
  /** Whether it is open now; true without business hours. */
  is_open: boolean
  /**
   * Channels it serves; empty: all. A channel only one department names goes straight to that department.
   */
  channel_ids: string[]
  created_at: string
  updated_at: string
}

/** A department as lists and dialogs show it. */
export interface DepartmentListItemDTO extends DepartmentDTO {
  /** Its people who are online now. */
  online_agents: number
  /** Conversations nobody has yet; counted up to 100. */
  waiting_conversations: number
}

export interface CreateDepartmentBody {
  name: string
  agent_ids?: string[]
  routing_method?: string | null
  fallback_method?: string | null
  business_hours?: BusinessHours | null
  channel_ids?: string[]
}

export type UpdateDepartmentBody = Partial<CreateDepartmentBody>

export interface DepartmentListResponse {
  departments: DepartmentListItemDTO[]
}

export interface DepartmentResponse {
  department: DepartmentListItemDTO
}

export const ROUTING_SCOPES = ["account", "department", "channel"] as const
export type RoutingScope = (typeof ROUTING_SCOPES)[number]

export interface RoutingOptions {
  /**
   * Minutes an agent may be offline before conversations in which somebody waits for an answer go back to the
   * queue; null: they stay.
   */
  return_after_minutes?: number | null
  /** Hours of silence after our last word before a conversation closes by itself; null: never. */
  close_after_hours?: number | null
  /** What the contact is told when it does, while the service window is open; nothing when empty. */
  close_message?: string | null
  [name: string]: unknown
}

/** How conversations find their agent. A department's policy wins over a channel's, a channel's over the account's. */
export interface RoutingPolicyDTO {
  id: string
  scope: RoutingScope
  /** Department or channel; null for the account. */
  scope_id: string | null
  /** Identifier of a distribution strategy. */
  method: string
  /** For when the method finds nobody; null: the conversation waits. */
  fallback_method: string | null
  options: RoutingOptions
  created_at: string
  updated_at: string
}

export interface CreateRoutingPolicyBody {
  scope: RoutingScope
  scope_id?: string | null
  method: string
  fallback_method?: string | null
  options?: RoutingOptions
}

export type UpdateRoutingPolicyBody = Partial<
  Pick<CreateRoutingPolicyBody, "method" | "fallback_method" | "options">
>

export interface RoutingPolicyListResponse {
  /** The account's is always among them. */
  routing_policies: RoutingPolicyDTO[]
}

export interface RoutingPolicyResponse {
  routing_policy: RoutingPolicyDTO
}

export interface DistributionStrategyDTO {
  identifier: string
  /** In English; screens look for a translation by identifier first. */
  name: string
  description: string
  /** False when conversations wait until somebody claims them. */
  assigns: boolean
}

export interface DistributionStrategyListResponse {
  strategies: DistributionStrategyDTO[]
}

/** To one person or to one department. */
export interface TransferBody {
  user_id?: string
  department_id?: string
  /** For whoever takes it; shown in the thread to the team only. */
  note?: string
}
