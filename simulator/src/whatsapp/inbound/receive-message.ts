import { newMessageId } from "../../identifiers.js"
import type { JsonObject } from "../../json.js"
import { digitsOf } from "../../phone-numbers.js"
import type { Simulator } from "../../simulator.js"
import { findMessage, type BusinessNumber, type Chat, type Contact } from "../../state.js"
import { inboundMessage } from "../payloads.js"
import { addressOf, referenceTo } from "../people.js"
import { asObject, recordMessage } from "./record-message.js"

/** What a customer sends, of any type; `content` is what stands under the type's name. */
export interface InboundDraft {
  type: string
  /** Undefined for types without an object of their own. */
  content: unknown
  id: string | null
  /** Platform time in milliseconds. */
  timestamp: number | null
  reply_to: string | null
  /** Everything else that goes into the message: `referral`, `errors`, `context` flags, `group_id`, … */
  extras: JsonObject
}

// Whether a bare reaction opens the window is not documented: like the inbox, do not count it.
const OPENS_NO_WINDOW = new Set(["reaction", "system", "edit", "revoke"])

/** Sends a customer's message to the business. Answers its id. */
export function receiveMessage(
  simulator: Simulator,
  number: BusinessNumber,
  contact: Contact,
  draft: InboundDraft
): string {
  const chat = simulator.chat(number.phone_number_id, contact.id)
  const now = draft.timestamp ?? simulator.clock.now()
  const id = draft.id ?? newMessageId(addressOf(contact) ?? contact.user_id)
  const context = { ...contextOf(number, contact, chat, draft), ...asObject(draft.extras.context) }
  if (!OPENS_NO_WINDOW.has(draft.type)) {
    chat.last_inbound_at = Math.max(chat.last_inbound_at ?? 0, now)
  }
  if (draft.extras.referral !== undefined) {
    chat.entry_point = { referred_at: now, answered_at: null }
  }
  const message = recordMessage(simulator, chat, draft, { id, timestamp: now, by: "contact" })
  const change = inboundMessage({
    number,
    from: referenceTo(contact),
    id,
    timestamp: Math.floor(now / 1000),
    message: {
      ...draft.extras,
      ...(Object.keys(context).length > 0 ? { context } : {}),
      type: draft.type,
      ...(draft.content === undefined ? {} : { [draft.type]: draft.content }),
    },
  })
  void simulator.notify(number.phone_number_id, change).then(() => {
    if (message?.status !== "sent") {
      return
    }
    message.status = "delivered"
    simulator.publishMessage(chat, message)
  })
  return id
}

/** A quoted message's `from` is its author, who may well be the customer. */
export function contextOf(
  number: BusinessNumber,
  contact: Contact,
  chat: Chat,
  draft: InboundDraft
): JsonObject {
  if (draft.reply_to === null) {
    return {}
  }
  const quoted = findMessage(chat, draft.reply_to)
  const own = quoted?.direction === "inbound"
  const author = own ? addressOf(contact) : digitsOf(number.display_phone_number)
  return { ...(author === null ? {} : { from: author }), id: draft.reply_to }
}
