import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IdentityRow, MessageRow } from "../../../modules/conversation/storage/rows"
import type { InboxEvent } from "../../../types/events"
import { INBOX_EVENTS } from "../../../types/events"
import { ChannelError } from "../../../utils/channel-error"
import { messageReference } from "../../../utils/message-status"
import { inboxModules } from "../../modules"

/**
 * Sends a conversation's queued messages one after the other, until none is left, one has to wait, or
 * another worker is at it.
 */
export const sendQueuedMessagesStep = createStep(
  "inbox-send-queued-messages",
  async ({ conversation_id }: { conversation_id: string }, { container }) => {
    const { conversations, queue, realtime } = inboxModules(container)
    const events: InboxEvent[] = []
    for (;;) {
      const claim = await conversations.claimNextMessage(conversation_id)
      if (claim.state === "done") break
      if (claim.state === "wait") {
        await queue.enqueue("inbox-send-messages", { conversation_id }, { delay: claim.delay })
        break
      }
      events.push(...(await send(container, claim.message, claim.identity)))
      await realtime.ring()
    }
    return new StepResponse(events)
  }
)

async function send(
  container: MedusaContainer,
  message: MessageRow,
  identity: IdentityRow
): Promise<InboxEvent[]> {
  const { channels, conversations } = inboxModules(container)
  const data = { id: message.id, conversation_id: message.conversation_id }
  try {
    const result = await channels.send(message.channel_id, {
      id: message.id,
      reference: messageReference(message.id, message.attempts),
      to: { user_id: identity.user_id, wa_id: identity.wa_id },
      kind: message.kind,
      text: message.text,
      reply_to_external_id: message.reply_to_external_id,
      attempt: message.attempts - message.attempts_base,
    })
    await conversations.recordSent(message, result)
    return [{ name: INBOX_EVENTS.messageSent, data }]
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    // Silence is no refusal: the message stays `sending` until a status tells, or a person decides.
    if (error.uncertain) return []
    if (error.disconnects) {
      await channels.setHealth(message.channel_id, { state: "disconnected", reason: error.message })
    }
    const { failed } = await conversations.recordFailure(message, {
      ...error.toFailure(),
      retry_after: error.retry_after,
    })
    return failed ? [{ name: INBOX_EVENTS.messageFailed, data }] : []
  }
}
