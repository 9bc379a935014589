import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Closing } from "../../../modules/conversation/storage/closing"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { inboxModules } from "../../modules"
import { outboundParts, sendableChannel } from "../outbound-parts"
import { windowNeed } from "../window-need"

/** See `Closing`. */
export type CloseConversationInput = Omit<Closing, "farewell"> & {
  /** What the contact is told, where they may be written to. */
  farewell?: {
    text: string
    /** Who says it; null: the channel by its name. */
    name: string | null
  } | null
}

const closeConversationStep = createStep(
  "inbox-end-conversation",
  async ({ farewell, ...input }: CloseConversationInput, { container }) => {
    const { chatbots, conversations, queue, realtime } = inboxModules(container)
    const { conversation_id } = input
    const is_closed = await conversations.closeConversation({
      ...input,
      farewell: farewell ? await farewellOf(container, conversation_id, farewell) : undefined,
    })
    await realtime.ring()
    await chatbots?.endSession(conversation_id)
    if (is_closed && farewell) {
      // The message is durable; a sweep finds it if this is lost.
      await queue.enqueue("inbox-send-messages", { conversation_id }).catch(() => undefined)
    }
    // Whoever had it has room for the next one.
    await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse({ is_closed })
  }
)

async function farewellOf(
  container: MedusaContainer,
  conversationId: string,
  { text, name }: NonNullable<CloseConversationInput["farewell"]>
): Promise<Closing["farewell"]> {
  const [conversation] = await inboxModules(container).conversations.conversationsByIds([conversationId])
  // Where nothing can be sent just now, nothing has to be said.
  const channel =
    conversation && (await sendableChannel(container, conversation.channel_id).catch(() => null))
  if (!channel) return undefined
  const author = { type: "bot" as const, id: null, name: name ?? channel.name }
  const { parts } = await outboundParts(container, channel, { text, author })
  return {
    client_id: `farewell:${conversation.last_sequence}`,
    parts,
    author,
    time_resolution: channel.capabilities.time_resolution,
    window: windowNeed(channel.capabilities, author),
  }
}

/**
 * Makes a conversation a record; the contact is free for a new one.
 *
 * @property hooks.validateClose - the input, before anything changes; throw to veto
 * @property hooks.conversationClosed - `{ conversation_id, is_closed }`
 */
export const closeConversationWorkflow = createWorkflow(
  "inbox-close-conversation",
  (input: CloseConversationInput) => {
    const validateClose = createHook("validateClose", input)
    const closed = closeConversationStep(input)
    const conversationClosed = createHook(
      "conversationClosed",
      transform({ input, closed }, ({ input, closed }) => ({
        conversation_id: input.conversation_id,
        is_closed: closed.is_closed,
      }))
    )
    const events = transform({ input, closed }, ({ input, closed }): InboxEvent[] =>
      closed.is_closed ? [{ name: INBOX_EVENTS.conversationClosed, data: { id: input.conversation_id } }] : []
    )
    emitInboxEventsStep({ events })
    return new WorkflowResponse(closed, { hooks: [validateClose, conversationClosed] })
  }
)
