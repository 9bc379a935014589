export type AgentRole = "agent" | "supervisor" | "admin"
export type AgentAvailability = "online" | "away" | "offline"

export interface AgentDTO {
  id: string
  name: string
  email: string
  role: AgentRole
  availability: AgentAvailability
}

export interface MeResponse {
  agent: AgentDTO
  /** Names of what this agent may do, for the UI to hide the rest. */
  permissions: string[]
}
