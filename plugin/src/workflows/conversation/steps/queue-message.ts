import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"
import { tellDraft } from "../draft-news"
import { outboundParts, sendableChannel, type MessageContent } from "../outbound-parts"
import { windowNeed } from "../window-need"

export interface QueueMessageInput extends MessageContent {
  conversation_id: string
  /** Chosen by the sender; the same again answers the same message. */
  client_id: string
  reply_to_id?: string
  may_write_to_others: boolean
  /** Whether it may only be said while the chatbot leads. */
  only_while_bot?: boolean
}

/** Checks a message against its channel and puts it into the outbox. @throws InboxError */
export const queueMessageStep = createStep(
  "inbox-queue-message",
  async (input: QueueMessageInput, { container }) => {
    const { chatbots, conversations, queue, realtime } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([input.conversation_id])
    if (!conversation) throw new InboxError("not_found", "There is no such conversation")
    const earlier = await conversations.findByClientId(conversation.id, input.client_id)
    if (earlier) return new StepResponse({ id: earlier, is_new: false, resumes: false })
    const channel = await sendableChannel(container, conversation.channel_id)
    const { capabilities } = channel
    const { parts, is_marketing } = await outboundParts(container, channel, input)
    const queued = await conversations.queueMessage({
      conversation_id: conversation.id,
      client_id: input.client_id,
      parts,
      reply_to_id: input.reply_to_id,
      author: input.author,
      may_write_to_others: input.may_write_to_others,
      only_while_bot: input.only_while_bot,
      is_marketing,
      written: writtenIn(input),
      window: input.template ? null : windowNeed(capabilities, input.author),
      time_resolution: capabilities.time_resolution,
    })
    await realtime.ring()
    if (queued.was_draft && input.author.id) {
      await tellDraft(container, { conversation_id: conversation.id, user_id: input.author.id, draft: null })
    }
    if (conversation.status === "bot" && input.author.type === "agent") {
      await chatbots?.endSession(conversation.id)
    }
    // Not awaited by the answer to the agent: the message is durable, and a sweep finds it if this is lost.
    void queue
      .enqueue("inbox-send-messages", { conversation_id: input.conversation_id })
      .catch(() => undefined)
    return new StepResponse({
      id: queued.message.id,
      is_new: queued.is_new,
      resumes: queued.resumes,
    })
  }
)

/** What somebody typed and attached; places, cards and templates are chosen, and leave the draft alone. */
function writtenIn({ text, attachment_ids, location, contacts, template }: QueueMessageInput) {
  return location || contacts || template
    ? undefined
    : { text: text ?? "", attachment_ids: attachment_ids ?? [] }
}
