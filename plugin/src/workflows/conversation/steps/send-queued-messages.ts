import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IdentityRow, MessageRow } from "../../../modules/conversation/storage/rows"
import type { OutboundAttachment } from "../../../types/channel"
import type { InboxEvent } from "../../../types/events"
import { INBOX_EVENTS } from "../../../types/events"
import { ChannelError } from "../../../utils/channel-error"
import { fileLink } from "../../../utils/file-link"
import { messageReference } from "../../../utils/message-status"
import { inboxModules } from "../../modules"
import { openFile } from "../../common/files"

/**
 * Sends a conversation's queued messages one after the other, until none is left, one has to wait, or
 * another worker is at it.
 */
export const sendQueuedMessagesStep = createStep(
  "inbox-send-queued-messages",
  async ({ conversation_id }: { conversation_id: string }, { container }) => {
    const { channels, conversations, queue, realtime } = inboxModules(container)
    const events: InboxEvent[] = []
    const [conversation] = await conversations.conversationsByIds([conversation_id])
    for (;;) {
      // What is queued waits for its channel; whoever brings it back enqueues this again.
      if (!conversation || !(await channels.canSend(conversation.channel_id))) break
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

/** Well within the time after which a sender without a sign of life counts as dead. */
const RENEW_MS = 15_000

async function send(
  container: MedusaContainer,
  message: MessageRow,
  identity: IdentityRow
): Promise<InboxEvent[]> {
  const { channels, conversations, queue } = inboxModules(container)
  const data = { id: message.id, conversation_id: message.conversation_id }
  const alive = setInterval(() => {
    void conversations.renewSending(message.id).catch(() => undefined)
  }, RENEW_MS)
  try {
    const result = await channels.send(message.channel_id, {
      id: message.id,
      reference: messageReference(message.id, message.attempts),
      to: { user_id: identity.user_id, wa_id: identity.wa_id },
      kind: message.kind,
      text: message.text,
      details: message.details,
      attachments: await attachmentsOf(container, message),
      reply_to_external_id: message.reply_to_external_id,
      by_person: message.author_type === "agent",
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
    // The platform knows the template otherwise than we do.
    if (error.code.startsWith("template_")) {
      await queue.enqueue("inbox-sync-templates", { channel_id: message.channel_id }).catch(() => undefined)
    }
    const { failed } = await conversations.recordFailure(message, {
      ...error.toFailure(),
      retry_after: error.retry_after,
    })
    return failed ? [{ name: INBOX_EVENTS.messageFailed, data }] : []
  } finally {
    clearInterval(alive)
  }
}

async function attachmentsOf(container: MedusaContainer, message: MessageRow): Promise<OutboundAttachment[]> {
  const { channels, conversations } = inboxModules(container)
  const rows = await conversations.attachmentsOf(message.id)
  return rows.flatMap((row) =>
    row.file_id === null
      ? []
      : {
          id: row.id,
          kind: row.kind,
          mime_type: row.mime_type ?? "application/octet-stream",
          name: row.name ?? row.kind,
          size: row.size ?? 0,
          voice: row.voice,
          open: () => openFile(container, row.file_id!),
          public_url:
            channels.publicUrl + fileLink(channels.fileSigner, { attachment_id: row.id, variant: "file" }),
        }
  )
}
