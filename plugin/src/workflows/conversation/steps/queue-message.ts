import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"

export interface QueueMessageInput {
  conversation_id: string
  /** Chosen by the sender; the same again answers the same message. */
  client_id: string
  text: string
  reply_to_id?: string
  author: { type: "agent" | "external"; id: string | null; name: string }
  may_write_to_others: boolean
}

/** Checks the text against the channel and puts it into the outbox. @throws InboxError */
export const queueMessageStep = createStep(
  "inbox-queue-message",
  async (input: QueueMessageInput, { container }) => {
    const { channels, conversations, queue, realtime } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([input.conversation_id])
    if (!conversation) throw new InboxError("not_found", "There is no such conversation")
    const channel = await channels.retrieveChannel(conversation.channel_id)
    const { capabilities } = channel
    if (!capabilities) throw new InboxError("channel_disconnected", "Nothing speaks to this channel any more")
    const length = capabilities.text_unit === "bytes" ? Buffer.byteLength(input.text) : [...input.text].length
    if (length > capabilities.text_limit) {
      throw new InboxError(
        "invalid_data",
        `A message may have ${capabilities.text_limit} ${capabilities.text_unit} at most`,
        {
          limit: capabilities.text_limit,
          unit: capabilities.text_unit,
        }
      )
    }
    if (channel.health_state === "disconnected") {
      throw new InboxError("channel_disconnected", channel.health_reason ?? "This channel is disconnected")
    }
    const queued = await conversations.queueMessage({
      ...input,
      has_window: capabilities.service_window_hours !== null,
      time_resolution: capabilities.time_resolution,
    })
    await realtime.ring()
    // Not awaited by the answer to the agent: the message is durable, and a sweep finds it if this is lost.
    void queue
      .enqueue("inbox-send-messages", { conversation_id: input.conversation_id })
      .catch(() => undefined)
    return new StepResponse({ id: queued.message.id, is_new: queued.is_new })
  }
)
