import { newMessageId } from "../../identifiers.js"
import type { JsonObject } from "../../json.js"
import { digitsOf } from "../../phone-numbers.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber, Contact } from "../../state.js"
import { contextOf, type InboundDraft } from "../inbound/receive-message.js"
import { asObject, recordMessage } from "../inbound/record-message.js"
import { envelopeValue } from "../payloads.js"
import { addressOf } from "../people.js"

/**
 * The business writes in the WhatsApp Business app, on a number that is there and on the platform. It moves
 * no service window. Answers the message's id.
 */
export function echoMessage(
  simulator: Simulator,
  number: BusinessNumber,
  contact: Contact,
  draft: InboundDraft
): string {
  const chat = simulator.chat(number.phone_number_id, contact.id)
  const timestamp = draft.timestamp ?? simulator.clock.now()
  const id = draft.id ?? newMessageId(addressOf(contact) ?? contact.user_id)
  recordMessage(simulator, chat, draft, { id, timestamp, by: "business" })
  const context = { ...contextOf(number, contact, chat, draft), ...asObject(draft.extras.context) }
  const message = {
    ...writtenByBusiness(number, contact),
    id,
    timestamp: String(Math.floor(timestamp / 1000)),
    ...draft.extras,
    ...(Object.keys(context).length > 0 ? { context } : {}),
    type: draft.type,
    ...(draft.content === undefined ? {} : { [draft.type]: draft.content }),
  }
  void simulator.notify(number.phone_number_id, {
    waba_id: number.waba_id,
    field: "smb_message_echoes",
    value: { ...envelopeValue(number), message_echoes: [message] },
  })
  return id
}

/** `to` is left out, as everywhere, for someone who hides their number. */
export function writtenByBusiness(number: BusinessNumber, contact: Contact): JsonObject {
  const to = addressOf(contact)
  return {
    from: digitsOf(number.display_phone_number),
    ...(to === null ? {} : { to }),
    to_user_id: contact.user_id,
  }
}
