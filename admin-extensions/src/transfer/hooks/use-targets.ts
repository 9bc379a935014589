import { useMemo, useState } from "react"
import { useAgents, useDepartments } from "../../shared/hooks/use-agents"
import type { ConversationDTO } from "../../shared/types"
import { departmentsFor, nearnessOf, peopleFor, type Nearness } from "../targets"

/** Whom the conversation may be given to, kept live while the dialog is open. */
export function useTargets(conversation: ConversationDTO) {
  const agents = useAgents({ isCounting: true })
  const departments = useDepartments({ isCounting: true })
  const [nearness, setNearness] = useState<Nearness | null>(null)
  if (agents.data && !nearness) {
    setNearness(nearnessOf(agents.data.agents))
  }

  const people = useMemo(
    () => peopleFor(conversation, agents.data?.agents ?? [], nearness ?? new Map()),
    [agents.data, conversation, nearness]
  )
  const teams = useMemo(
    () => departmentsFor(conversation, departments.data?.departments ?? [], agents.data?.agents ?? []),
    [agents.data, conversation, departments.data]
  )
  return { people: { ...agents, targets: people }, departments: { ...departments, targets: teams } }
}
