import type { MessageStatus } from "../../../../types/http/conversation"
import { InboxError } from "../../../../utils/inbox-error"
import { isForward } from "../../../../utils/message-status"
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
      external_id: { $ne: null },
    },
    { select: ["external_id"], order: { sequence: "DESC" }, take: MAX_RECEIPTS }
  )
  const at = new Date().toISOString()
  const receipts = messages.map(({ external_id }) => ({ message_id: external_id!, status, at }))
  if (receipts.length) {
    await receiveVisitorDeliveryWorkflow(request.scope).run({
      input: { provider: visitor.channel.provider, delivery: { ...visitorDelivery(visitor), receipts } },
    })
  }
  response.status(200).json({ read: receipts.length })
})

const waitingFor = (status: MessageStatus) =>
  (["sending", "sent", "delivered"] as const).filter((earlier) => isForward(earlier, status))
