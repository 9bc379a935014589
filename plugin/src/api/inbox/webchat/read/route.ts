import type { MessageStatus } from "../../../../types/http/conversation"
import { InboxError } from "../../../../utils/inbox-error"
import type { MessageRow } from "../../../../modules/conversation/storage/rows"
import { isForward, messageReference } from "../../../../utils/message-status"
import { inboxModules } from "../../../../workflows/modules"
import { receiveVisitorDeliveryWorkflow } from "../../../../workflows/webchat/workflows/receive-visitor-delivery"
import { handle } from "../../../handle"
import { visitorOf } from "../access"
import { visitorDelivery } from "../delivery"
import { conversationsOf } from "../history"
import { limit } from "../rate-limit"
import { readSchema } from "../validators"

/** More than a visitor can have left unread in one conversation and still mean to read. */
const MAX_RECEIPTS = 100

/** Everything of ours up to this message has reached the visitor, or was read. */
export const POST = handle(async (request, response) => {
  const visitor = await visitorOf(request, response)
  const { message_id, status } = readSchema.parse(request.body)
  limit(response, "signal", visitor.token.visitor_id)
  const { conversations } = inboxModules(request.scope)
  const own = await conversationsOf(request.scope, visitor)
  const [last] = await conversations.messagesByIds([message_id])
  if (!last || !own.some(({ id }) => id === last.message.conversation_id)) {
    throw new InboxError("not_found", "There is no such message")
  }
  const messages = await conversations.listInboxMessages(
    {
      conversation_id: last.message.conversation_id,
      direction: "outbound",
      sequence: { $lte: last.message.sequence },
      status: waitingFor(status),
    },
    { select: ["id", "external_id", "status", "attempts"], order: { sequence: "DESC" }, take: MAX_RECEIPTS }
  )
  const at = new Date().toISOString()
  const receipts = messages.map((message) => ({ message_id: idOf(message), status, at }))
  if (receipts.length) {
    await receiveVisitorDeliveryWorkflow(request.scope).run({
      input: { provider: visitor.channel.provider, delivery: { ...visitorDelivery(visitor), receipts } },
    })
  }
  response.status(200).json({ read: receipts.length })
})

/** Visitors see a message before it counts as sent: what they say of it then waits under the id it is going to have. */
const idOf = ({
  id,
  external_id,
  status,
  attempts,
}: Pick<MessageRow, "id" | "external_id" | "status" | "attempts">) =>
  external_id ?? messageReference(id, status === "queued" ? attempts + 1 : attempts)

const waitingFor = (status: MessageStatus) =>
  (["queued", "sending", "sent", "delivered"] as const).filter((earlier) => isForward(earlier, status))
