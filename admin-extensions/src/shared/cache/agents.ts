import type { AgentDTO, AgentListResponse } from "../types"

export const hasAgent = ({ agents }: AgentListResponse, id: string): boolean =>
  agents.some((agent) => agent.id === id)

/** Renews one colleague. The stream does not count conversations: that stays as it was. */
export function putAgent(answer: AgentListResponse, agent: AgentDTO): AgentListResponse {
  return {
    agents: answer.agents.map((known) => (known.id === agent.id ? { ...known, ...agent } : known)),
  }
}
