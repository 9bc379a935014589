import { contactName } from "../../../../utils/contact-name"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { visitorOf } from "../access"
import { conversationsOf } from "../history"
import { limit } from "../rate-limit"

/** Tells the agents for a moment that the visitor is writing; nothing is kept of it. */
export const POST = handle(async (request, response) => {
  const visitor = await visitorOf(request, response)
  limit(response, "signal", visitor.token.visitor_id)
  const { conversations, realtime } = inboxModules(request.scope)
  const own = await conversationsOf(request.scope, visitor)
  const [open] = await conversations.conversationsByIds(
    own.filter(({ status }) => status !== "closed").map(({ id }) => id)
  )
  if (open) {
    const { id, assignee_id, department_id } = open
    void realtime.signal({
      topics: [
        "account.all",
        ...(department_id ? [`department.${department_id}`] : []),
        assignee_id ? `agent.${assignee_id}` : department_id ? `queue.${department_id}` : "account.queue",
      ],
      type: "typing",
      data: { conversation_id: id, name: contactName(open.identity) },
    })
  }
  response.status(200).json({})
})
