import type {
  AgentAvailability,
  AgentListItemDTO,
  ConversationDTO,
  DepartmentListItemDTO,
  TransferBody,
} from "../shared/types"

export interface PersonTarget {
  type: "person"
  id: string
  name: string
  availability: AgentAvailability
  open_conversations: number
}

export interface DepartmentTarget {
  type: "department"
  id: string
  name: string
  is_open: boolean
  online_agents: number
  waiting_conversations: number
}

export type TransferTarget = PersonTarget | DepartmentTarget

/** What is said before it is given to somebody who will not look at once. */
export type TransferWarning = "offline" | "closed" | "empty"

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)

/** Who is there comes first. */
const NEARNESS: Record<AgentAvailability, number> = { online: 0, away: 1, offline: 2 }

/** How near each person was when the dialog opened: a list in which people move is not to be aimed at. */
export type Nearness = ReadonlyMap<string, number>

export const nearnessOf = (agents: readonly AgentListItemDTO[]): Nearness =>
  new Map(agents.map(({ id, availability }) => [id, NEARNESS[availability]]))

/** Everybody who may get the conversation: not who has it. */
export function peopleFor(
  conversation: Pick<ConversationDTO, "assignee">,
  agents: readonly AgentListItemDTO[],
  nearness: Nearness
): PersonTarget[] {
  const rank = ({ id }: PersonTarget) => nearness.get(id) ?? NEARNESS.offline
  return agents
    .filter(({ id, is_active }) => is_active && id !== conversation.assignee?.id)
    .map(({ id, name, availability, open_conversations }): PersonTarget => {
      return { type: "person", id, name, availability, open_conversations }
    })
    .sort((a, b) => rank(a) - rank(b) || byName(a, b))
}

/** The departments it may wait in: not the one whose queue it is in. Who is online is told by the people. */
export function departmentsFor(
  conversation: Pick<ConversationDTO, "assignee" | "department">,
  departments: readonly DepartmentListItemDTO[],
  agents: readonly AgentListItemDTO[]
): DepartmentTarget[] {
  const queueId = conversation.assignee === null ? conversation.department?.id : undefined
  const isOnline = (agent: AgentListItemDTO) => agent.is_active && agent.availability === "online"
  return departments
    .filter(({ id }) => id !== queueId)
    .map((department): DepartmentTarget => {
      const { id, name, is_open, waiting_conversations } = department
      const online = agents.filter((agent) => isOnline(agent) && agent.department_ids.includes(id))
      return { type: "department", id, name, is_open, waiting_conversations, online_agents: online.length }
    })
    .sort(byName)
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** Every word of the search begins a word of the name, accents or not. */
export function searchTargets<Target extends TransferTarget>(targets: Target[], query: string): Target[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  return targets.filter(({ name }) => {
    const words = fold(name).split(/[\s-]+/)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

export function transferWarning(target: TransferTarget): TransferWarning | null {
  if (target.type === "person") {
    return target.availability === "offline" ? "offline" : null
  }
  return !target.is_open ? "closed" : target.online_agents === 0 ? "empty" : null
}

export function toTransferBody({ type, id }: TransferTarget, note: string): TransferBody {
  return {
    ...(type === "person" ? { user_id: id } : { department_id: id }),
    ...(note.trim() ? { note: note.trim() } : {}),
  }
}
