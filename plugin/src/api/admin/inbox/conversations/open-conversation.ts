import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationRow } from "../../../../modules/conversation/storage/rows"
import type { OpenConversationDTO } from "../../../../types/http/conversation"
import { findPeople } from "../../../../workflows/common/people"
import type { AgentContext } from "../agent-route"

/** The conversation that stands in the way of another one, for somebody who may not be allowed to read it. */
export async function openConversation(
  container: MedusaContainer,
  { mayRead }: AgentContext,
  conversation: ConversationRow
): Promise<OpenConversationDTO> {
  const { id, assignee_id } = conversation
  const people = await findPeople(container, assignee_id ? [assignee_id] : [])
  return {
    id,
    assignee: assignee_id ? { id: assignee_id, name: people.get(assignee_id)?.name ?? assignee_id } : null,
    can_read: await mayRead(conversation),
  }
}
