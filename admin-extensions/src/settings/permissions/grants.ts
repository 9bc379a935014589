import type { AgentRole, Grant, RolesResponse } from "../../shared/types"

export const GRANT_GROUPS = ["see", "answer", "work", "manage"] as const
export type GrantGroup = (typeof GRANT_GROUPS)[number]

/** Every grant the server knows; one that is missing here does not compile. */
const GROUP_OF: Record<Grant, GrantGroup> = {
  view_department: "see",
  view_all: "see",
  claim: "answer",
  write_to_others: "answer",
  transfer: "answer",
  close: "answer",
  start_conversation: "answer",
  edit_contacts: "work",
  create_orders: "work",
  view_deals: "work",
  create_deals: "work",
  edit_deals: "work",
  view_companies: "work",
  create_companies: "work",
  edit_companies: "work",
  view_tasks: "work",
  create_tasks: "work",
  edit_tasks: "work",
  delete_deals: "manage",
  delete_companies: "manage",
  delete_tasks: "manage",
  delete_objects: "manage",
  manage_snippets: "manage",
  settings: "manage",
}

const GRANTS = Object.keys(GROUP_OF) as Grant[]

export const grantsOf = (group: GrantGroup): Grant[] => GRANTS.filter((grant) => GROUP_OF[grant] === group)

/** Grants that reach no further than the own departments while a role is bound to them. */
const WITHIN_DEPARTMENTS = new Set<Grant>(["view_department", "write_to_others"])
export const isWithinDepartments = (role: AgentRole, grant: Grant): boolean =>
  role === "supervisor" && WITHIN_DEPARTMENTS.has(grant)

export const defaultGrants = ({ roles }: RolesResponse, role: AgentRole): Grant[] =>
  roles.find((one) => one.role === role)?.grants ?? []

export const toggled = (grants: Grant[], grant: Grant): Grant[] =>
  grants.includes(grant) ? grants.filter((one) => one !== grant) : [...grants, grant]

export const isSame = (a: Grant[], b: Grant[]): boolean =>
  a.length === b.length && a.every((grant) => b.includes(grant))

/** How a grant of one's own differs from the role's default. */
export function difference(
  grant: Grant,
  own: Grant[],
  byRole: Grant[]
): "isDefault" | "isAdded" | "isTaken" | null {
  const [has, had] = [own.includes(grant), byRole.includes(grant)]
  if (has === had) return has ? "isDefault" : null
  return has ? "isAdded" : "isTaken"
}
