import type { MayDelete } from "../../../timeline/entries"
import type { AgentContext } from "../agent-route"

/** Notes are their author's, and of those who may delete anything. */
export const mayDeleteNote =
  ({ agent, can }: AgentContext): MayDelete =>
  ({ kind, actor_id }) =>
    kind === "note" && ((actor_id === agent.id && can("edit_contacts")) || can("delete_objects"))
