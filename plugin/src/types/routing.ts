import type { AgentAvailability, AgentRole, Grant } from "./http/agent"
import type { RoutingOptions, RoutingScope } from "./http/routing"

/** A user of the admin as the inbox knows them. */
export interface AgentRecord {
  user_id: string
  role: AgentRole
  /** Most open conversations assigned automatically; null: no limit. */
  capacity: number | null
  /** Instead of the role's default. */
  grants: Grant[] | null
  is_active: boolean
  /** False for who counts as an admin only because nobody has that role yet. */
  has_profile: boolean
  department_ids: string[]
  /** What they chose. */
  chosen_availability: AgentAvailability
  /** What colleagues see. */
  availability: AgentAvailability
  /** Since when no stream of theirs is open; null while one is, or when none ever was. */
  offline_since: Date | null
}

/** Of a conversation, what decides who may see it and do what with it. */
export interface ConversationSubject {
  assignee_id: string | null
  department_id: string | null
  status: "bot" | "open" | "closed"
  /** Of a record: whether the agent has an open conversation with its contact, or is who looks after them. */
  serves_contact?: boolean
}

/** What a permission is asked of: a conversation, something of a department, or nothing in particular. */
export type PermissionSubject = Partial<ConversationSubject> | null

/**
 * Which conversations an agent may read, in a form a database can filter by: everything, or their own, all
 * of some departments, and those nobody has yet of some queues.
 */
export type Visibility =
  | { everything: true }
  | {
      everything: false
      user_id: string
      /** All conversations of these. */
      department_ids: string[]
      /** Conversations without an assignee of these departments' queues. */
      queue_ids: string[]
      /** Conversations without assignee and department. */
      account_queue: boolean
    }

/** One of those among whom a strategy chooses. */
export interface Candidate {
  user_id: string
  role: AgentRole
  availability: AgentAvailability
  department_ids: string[]
  capacity: number | null
  /** Open conversations over all channels, those this run has assigned included. */
  open_conversations: number
}

/** A conversation that looks for its agent. */
export interface DistributionRequest {
  conversation: {
    id: string
    channel_id: string
    department_id: string | null
    customer_id: string | null
    /** Who looks after the contact. */
    owner_id: string | null
  }
  /** Everyone who may serve it, whether online or not. */
  candidates: Candidate[]
  /** The policy's options. */
  options: RoutingOptions
  /** Uniform in [0, 1). */
  random: () => number
}

/** A policy without its bookkeeping. */
export interface RoutingRule {
  scope: RoutingScope
  scope_id: string | null
  method: string
  fallback_method: string | null
  options: RoutingOptions
}
