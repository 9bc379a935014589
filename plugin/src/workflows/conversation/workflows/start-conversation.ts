import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import type { StartConversationBody } from "../../../types/http/conversation"
import { agentServes, departmentOf, servesChannel } from "../../../utils/routing-rules"
import { readCustomerName } from "../../common/customer-index"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { inboxModules } from "../../modules"
import { outboundParts } from "../outbound-parts"
import { findRecipient } from "../recipient"
import { windowNeed } from "../window-need"

export interface StartConversationInput extends StartConversationBody {
  by: { id: string; name: string; department_ids: string[] }
}

const startConversationStep = createStep(
  "inbox-begin-conversation",
  async (input: StartConversationInput, { container }) => {
    const { conversations, queue, realtime } = inboxModules(container)
    const { channel, contact, customer_id } = await findRecipient(container, input)
    const author = { type: "agent" as const, id: input.by.id, name: input.by.name }
    const { text, template } = input
    const { parts, is_marketing } = await outboundParts(container, channel, { text, template, author })
    const started = await conversations.startConversation({
      channel_id: channel.id,
      contact,
      department_id: await departmentFor(container, channel.id, input.by.department_ids),
      message: {
        client_id: input.client_id ?? randomUUID(),
        parts,
        author,
        is_marketing,
        window: template ? null : windowNeed(channel.capabilities, author),
        time_resolution: channel.capabilities.time_resolution,
      },
    })
    if (!started.customer_id && customer_id) {
      await conversations.resolveContact(started.identity_id, async () => ({
        customer: await readCustomerName(container, customer_id),
        candidates: [],
      }))
    }
    await realtime.ring()
    const { conversation_id, identity_id } = started
    // All of it is durable: a sweep finds what is lost here.
    await queue.enqueue("inbox-send-messages", { conversation_id }).catch(() => undefined)
    if (!started.customer_id && !customer_id) {
      await queue.enqueue("inbox-resolve-contact", { identity_id }).catch(() => undefined)
    }
    return new StepResponse(started)
  }
)

/** The channel's own department, else the only one of the agent's that serves it, else nobody's in particular. */
async function departmentFor(
  container: MedusaContainer,
  channelId: string,
  ownIds: string[]
): Promise<string | null> {
  const { departments } = await inboxModules(container).routing.setup()
  const named = departmentOf(departments, channelId)
  if (named || !agentServes(departments, ownIds, channelId)) return named
  const own = departments.filter(({ id }) => ownIds.includes(id))
  const serving = own.filter((department) => servesChannel(department, channelId))
  return serving.length === 1 ? serving[0]!.id : null
}

/**
 * Begins a conversation with somebody with whom none is open, in the hands of whoever begins it.
 *
 * @property hooks.validateMessage - the input, before anything is kept; throw to veto
 * @property hooks.messageQueued - `{ id, conversation_id }` of the first message, once it is durable
 * @property hooks.conversationCreated - `{ conversation_ids }`, once it is durable
 * @throws InboxError `conversation_already_open` `{ conversation_id }`, `contact_opted_out`, `window_closed`,
 * `template_not_approved`, `template_variables_missing`, `channel_disconnected`, `invalid_data`, `not_found`
 */
export const startConversationWorkflow = createWorkflow(
  "inbox-start-conversation",
  (input: StartConversationInput) => {
    const validateMessage = createHook("validateMessage", input)
    const started = startConversationStep(input)
    const conversationCreated = createHook(
      "conversationCreated",
      transform({ started }, ({ started }) => ({ conversation_ids: [started.conversation_id] }))
    )
    const messageQueued = createHook(
      "messageQueued",
      transform({ started }, ({ started: { message_id: id, conversation_id } }) => ({ id, conversation_id }))
    )
    const events = transform({ started }, ({ started }): InboxEvent[] => {
      const { conversation_id, message_id, is_new } = started
      if (!is_new) return []
      return [
        { name: INBOX_EVENTS.conversationCreated, data: { id: conversation_id } },
        { name: INBOX_EVENTS.conversationAssigned, data: { id: conversation_id } },
        { name: INBOX_EVENTS.messageQueued, data: { id: message_id, conversation_id } },
      ]
    })
    emitInboxEventsStep({ events })
    return new WorkflowResponse(started, { hooks: [validateMessage, conversationCreated, messageQueued] })
  }
)
