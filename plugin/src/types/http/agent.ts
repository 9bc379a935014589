export const AGENT_ROLES = ["agent", "supervisor", "admin"] as const
export type AgentRole = (typeof AGENT_ROLES)[number]

/** What an agent chooses; `offline` hides them although they look. */
export const AVAILABILITIES = ["online", "away", "offline"] as const
/** As colleagues see it: without an open stream everybody is `offline`. */
export type AgentAvailability = (typeof AVAILABILITIES)[number]

/**
 * Everything that may be granted. `view_department`, `write_to_others` and `settings` count within an agent's own
 * departments for supervisors; see `PermissionPolicy`. Whoever may make, change or delete objects of a kind may see
 * them; `delete_objects` is deleting of every kind, notes included.
 */
export const GRANTS = [
  "view_all",
  "view_department",
  "write_to_others",
  "claim",
  "transfer",
  "close",
  "start_conversation",
  "edit_contacts",
  "create_orders",
  "view_deals",
  "create_deals",
  "edit_deals",
  "delete_deals",
  "view_companies",
  "create_companies",
  "edit_companies",
  "delete_companies",
  "view_tasks",
  "create_tasks",
  "edit_tasks",
  "delete_tasks",
  "delete_objects",
  "manage_snippets",
  "settings",
] as const
export type Grant = (typeof GRANTS)[number]

export interface AgentDTO {
  /** The Medusa user's id: agents are named by it everywhere. */
  id: string
  user_id: string
  name: string
  email: string
  role: AgentRole
  availability: AgentAvailability
  department_ids: string[]
  /** Most open conversations that are assigned automatically; null: no limit, 0: none. */
  capacity: number | null
  /** What this agent may do instead of the role's default; null: the default. */
  grants: Grant[] | null
  /** Switched off: sees no inbox and gets nothing. */
  is_active: boolean
  /** False for users who count as admins only because nobody has that role yet. */
  has_profile: boolean
}

/** An agent as lists and dialogs show them. */
export interface AgentListItemDTO extends AgentDTO {
  /** Conversations assigned to them now, over all channels. */
  open_conversations: number
}

export interface MeResponse {
  agent: AgentDTO
  /** What this agent may do, for the UI to hide the rest. */
  permissions: Grant[]
  /** What they chose, which is not what colleagues see while no stream is open. */
  chosen_availability: AgentAvailability
}

export interface UpdateMeBody {
  availability: AgentAvailability
}

export interface CreateAgentBody {
  user_id: string
  role: AgentRole
  department_ids?: string[]
  capacity?: number | null
  grants?: Grant[] | null
  is_active?: boolean
}

export type UpdateAgentBody = Partial<Omit<CreateAgentBody, "user_id">>

export interface AgentListResponse {
  agents: AgentListItemDTO[]
}

export interface AgentResponse {
  agent: AgentListItemDTO
}

/** What each role may do while an agent has no grants of their own. */
export interface RolesResponse {
  roles: { role: AgentRole; grants: Grant[] }[]
}
