import { newMessageId } from "../../identifiers.js"
import type { JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import {
  addToChat,
  findMessage,
  HISTORY_LIMITS,
  type BusinessNumber,
  type Chat,
  type ChatMessage,
  type Contact,
  type SentMessage,
} from "../../state.js"
import { addContact, addressOf } from "../people.js"
import { answerEntryPoint } from "../window.js"
import { describeContent } from "./describe.js"
import type { PreparedMessage } from "./prepare-message.js"

export interface Accepted {
  sent: SentMessage
  contact: Contact
  chat: Chat
  /** Null for a reaction, which changes another message instead of being one. */
  message: ChatMessage | null
  answer: JsonObject
}

/** Takes the message: from here on it exists, whatever becomes of the HTTP answer. */
export function acceptMessage(
  simulator: Simulator,
  number: BusinessNumber,
  prepared: PreparedMessage
): Accepted {
  const { checked, digits, template } = prepared
  const now = simulator.clock.now()
  // A number nobody has registered belongs to somebody who appears with their first message.
  const contact = prepared.contact ?? addContact(simulator, { name: `+${digits}`, wa_id: digits })
  const chat = simulator.chat(number.phone_number_id, contact.id)
  const sent: SentMessage = {
    id: newMessageId(addressOf(contact) ?? contact.user_id),
    phone_number_id: number.phone_number_id,
    to: checked.to,
    recipient: checked.recipient,
    contact_id: contact.id,
    type: checked.type,
    body: prepared.body,
    biz_opaque_callback_data: checked.biz_opaque_callback_data,
    statuses: [],
    accepted_at: new Date(now).toISOString(),
  }
  simulator.state.sent.push(sent)
  if (simulator.state.sent.length > HISTORY_LIMITS.sent) {
    simulator.state.sent.shift()
  }
  answerEntryPoint(chat, now)
  const message = checked.type === "reaction" ? null : newChatMessage(sent.id, prepared, now)
  if (message) {
    addToChat(chat, message)
  }
  simulator.events.publish("sent", sent)
  const { phone_number_id } = number
  simulator.events.publish("typing", { phone_number_id, contact_id: contact.id, typing: false })
  const answer = {
    messaging_product: "whatsapp",
    contacts: [
      checked.to === null
        ? { input: checked.recipient, user_id: contact.user_id }
        : { input: checked.to, wa_id: addressOf(contact) },
    ],
    messages: [{ id: sent.id, ...(template ? { message_status: "accepted" } : {}) }],
  }
  return { sent, contact, chat, message, answer }
}

/** Puts the business's reaction on the message it is for. */
export function applyReaction(simulator: Simulator, chat: Chat, content: JsonObject): void {
  const target = findMessage(chat, String(content.message_id))
  if (!target) {
    return
  }
  target.reactions = target.reactions.filter((reaction) => reaction.by !== "business")
  if (typeof content.emoji === "string" && content.emoji !== "") {
    target.reactions.push({ by: "business", emoji: content.emoji })
  }
  simulator.publishMessage(chat, target)
}

function newChatMessage(id: string, prepared: PreparedMessage, timestamp: number): ChatMessage {
  const { checked, template } = prepared
  return {
    id,
    direction: "outbound",
    type: checked.type,
    content: checked.content,
    text: describeContent(checked.type, checked.content, template?.rendered ?? null),
    timestamp,
    status: "accepted",
    on_phone: false,
    reply_to: checked.reply_to,
    reactions: [],
    template: template?.rendered ?? null,
    edited: false,
    deleted: false,
    error: null,
  }
}
