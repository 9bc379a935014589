import type { AgentListItemDTO, ContactDTO } from "../shared/types"

export interface OwnerChoice {
  id: string
  name: string
}

/** Who may look after a contact: everybody with an inbox, and whoever does now although they have none any more. */
export function ownerChoices(
  agents: readonly AgentListItemDTO[],
  owner: ContactDTO["owner"] | undefined
): OwnerChoice[] {
  const choices = agents.filter(({ is_active }) => is_active).map(({ id, name }) => ({ id, name }))
  if (owner && !choices.some(({ id }) => id === owner.id)) {
    choices.push(owner)
  }
  return choices.sort((a, b) => a.name.localeCompare(b.name))
}
