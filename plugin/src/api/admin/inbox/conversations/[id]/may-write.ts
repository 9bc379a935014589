import { InboxError } from "../../../../../utils/inbox-error"
import type { ConversationWithContact } from "../../../../../modules/conversation/storage/rows"
import type { AgentContext } from "../../agent-route"

/**
 * Whether somebody may write into others' conversations. Writing into one nobody has claims it.
 * @throws InboxError `not_permitted`, `assigned_to_other`
 */
export function demandWriting(
  { agent, can, demand }: AgentContext,
  conversation: ConversationWithContact
): { may_write_to_others: boolean } {
  const { assignee_id } = conversation
  const may_write_to_others = can("write_to_others", conversation)
  if (!assignee_id) demand("claim", conversation)
  else if (assignee_id !== agent.id && !may_write_to_others) {
    throw new InboxError("assigned_to_other", "This conversation is assigned to somebody else")
  }
  return { may_write_to_others }
}
