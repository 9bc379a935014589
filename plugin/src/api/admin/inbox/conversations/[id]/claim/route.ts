import { claimConversationWorkflow } from "../../../../../../workflows/conversation/workflows/claim-conversation"
import { handle } from "../../../../../handle"
import { findPeople } from "../../../../../presenters/people"
import { currentAgent } from "../../../agent"
import { readConversation } from "../../read-conversation"
import { InboxError } from "../../../../../../utils/inbox-error"

export const POST = handle(async (request, response) => {
  const agent = await currentAgent(request)
  const id = request.params.id!
  try {
    await claimConversationWorkflow(request.scope).run({ input: { conversation_id: id, user_id: agent.id } })
  } catch (error) {
    if ((error as { code?: string }).code !== "already_claimed") throw error
    const { assignee } = await readConversation(request.scope, id)
    const name = assignee && (await findPeople(request.scope, [assignee.id])).get(assignee.id)?.name
    throw new InboxError("already_claimed", `${name ?? "Somebody else"} has this conversation`, { assignee })
  }
  response.json({ conversation: await readConversation(request.scope, id) })
})
