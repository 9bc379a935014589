import type { AgentDTO } from "../../shared/types"

type Profile = Pick<AgentDTO, "role" | "has_profile">

/** Those who were added; before the first admin others count as admins too. */
export const profiles = <T extends Profile>(agents: T[]): T[] =>
  agents.filter(({ has_profile }) => has_profile)

/** Whether everybody still has full access, because nobody is admin. */
export const isFirstRun = (agents: Profile[]): boolean =>
  !profiles(agents).some(({ role }) => role === "admin")
