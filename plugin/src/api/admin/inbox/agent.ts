import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { AgentDTO } from "../../../types/http/agent"
import { InboxError } from "../../../utils/inbox-error"
import { findPeople } from "../../presenters/people"

/**
 * The agent who asks. While nobody has a role, every user of the shop's admin is one: the first-run rule.
 * @throws InboxError `not_permitted` for an API key, which is no person
 */
export async function currentAgent(request: AuthenticatedMedusaRequest): Promise<AgentDTO> {
  const { actor_id, actor_type } = request.auth_context
  const person =
    actor_type === "user" ? (await findPeople(request.scope, [actor_id])).get(actor_id) : undefined
  if (!person) throw new InboxError("not_permitted", "Only a user of the admin can do this")
  return { ...person, role: "admin", availability: "online" }
}

export const ADMIN_PERMISSIONS = [
  "view_all",
  "view_department",
  "write_to_others",
  "claim",
  "transfer",
  "close",
  "start_conversation",
  "edit_contacts",
  "settings",
]
