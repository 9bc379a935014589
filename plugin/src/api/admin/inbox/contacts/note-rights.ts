import type { NoteRights } from "../../../timeline/entries"
import type { AgentContext } from "../agent-route"

/** Notes are their author's; those who may delete anything may take them out. */
export const noteRights =
  ({ agent, can }: AgentContext): NoteRights =>
  ({ kind, actor_id }) => {
    const isOwn = kind === "note" && actor_id === agent.id && can("edit_contacts")
    return { can_edit: isOwn, can_delete: isOwn || (kind === "note" && can("delete_objects")) }
  }
