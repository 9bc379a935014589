import type { AgentRole, Grant } from "../types/http/agent"
import { GRANTS } from "../types/http/agent"
import type { AgentRecord, ConversationSubject, PermissionSubject, Visibility } from "../types/routing"

const KINDS = ["deals", "companies", "tasks"] as const

/** What a grant brings along: whoever changes something sees it. */
const IMPLIED: Partial<Record<Grant, Grant[]>> = {
  delete_objects: KINDS.flatMap((kind) => [`delete_${kind}`, `view_${kind}`] as const),
  ...Object.fromEntries(
    KINDS.flatMap((kind) =>
      (["create", "edit", "delete"] as const).map((verb) => [`${verb}_${kind}`, [`view_${kind}`]])
    )
  ),
}

const AGENT_GRANTS: Grant[] = [
  "claim",
  "transfer",
  "close",
  "start_conversation",
  "edit_contacts",
  "create_orders",
  "view_deals",
  "create_deals",
  "edit_deals",
  "view_companies",
  "create_companies",
  "edit_companies",
  "view_tasks",
  "create_tasks",
  "edit_tasks",
]

/** What each role may do while an agent has no grants of their own. */
export const ROLE_GRANTS: Record<AgentRole, Grant[]> = {
  agent: AGENT_GRANTS,
  supervisor: [...AGENT_GRANTS, "view_department", "write_to_others", "delete_objects", "manage_snippets"],
  admin: [...GRANTS],
}

/** Who may do and see what. Replace it by a class of this shape through the plugin option `permissions`. */
export interface IPermissionPolicy {
  /** Everything this agent may do somewhere, for screens to hide the rest. */
  grantsOf(agent: AgentRecord): Grant[]
  /** Whether this agent may do this, here. Whoever may not see a conversation may do nothing in it. */
  can(agent: AgentRecord, action: Grant | "view", subject?: PermissionSubject): boolean
  /** The same as `can(agent, "view", …)`, for a database. */
  visibilityOf(agent: AgentRecord): Visibility
}

/**
 * The plugin's own policy. Agents see what is theirs and what they may claim; supervisors everything of their
 * departments; admins everything.
 */
export class PermissionPolicy implements IPermissionPolicy {
  grantsOf(agent: AgentRecord): Grant[] {
    if (!agent.is_active) return []
    const grants = agent.grants ?? ROLE_GRANTS[agent.role]
    return [...new Set(grants.flatMap((grant) => [grant, ...(IMPLIED[grant] ?? [])]))]
  }

  can(agent: AgentRecord, action: Grant | "view", subject: PermissionSubject = null): boolean {
    if (!agent.is_active) return false
    if (subject?.status !== undefined && !isVisible(this.visibilityOf(agent), subject)) return false
    if (action === "settings" && this.leads(agent, subject)) return true
    return action === "view" || this.grantsOf(agent).includes(action)
  }

  /** A department's own settings are its supervisors' as well. */
  private leads({ role, grants, department_ids }: AgentRecord, subject: PermissionSubject): boolean {
    const isTheirs = subject?.department_id && department_ids.includes(subject.department_id)
    return role === "supervisor" && grants === null && Boolean(isTheirs)
  }

  visibilityOf(agent: AgentRecord): Visibility {
    const grants = this.grantsOf(agent)
    if (grants.includes("view_all")) return { everything: true }
    const mayClaim = grants.includes("claim")
    return {
      everything: false,
      user_id: agent.user_id,
      department_ids: grants.includes("view_department") ? agent.department_ids : [],
      queue_ids: mayClaim ? agent.department_ids : [],
      account_queue: mayClaim,
    }
  }
}

/** Whether a conversation is among those an agent may read. */
export function isVisible(visibility: Visibility, subject: Partial<ConversationSubject>): boolean {
  if (visibility.everything) return true
  const { assignee_id, department_id, status, serves_contact } = subject
  // What was said before belongs to whoever talks with them now.
  if (status === "closed" && serves_contact) return true
  if (assignee_id === visibility.user_id) return true
  if (department_id && visibility.department_ids.includes(department_id)) return true
  if (assignee_id || status === "closed") return false
  return department_id ? visibility.queue_ids.includes(department_id) : visibility.account_queue
}
