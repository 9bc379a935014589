import { newMessageId, newUserId } from "../../identifiers.js"
import type { JsonObject } from "../../json.js"
import { countryOf, digitsOf } from "../../phone-numbers.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber, Contact } from "../../state.js"
import { envelopeValue, messagesChange } from "../payloads.js"
import { addressOf } from "../people.js"

/** The customer takes a new number; the platform makes a new user id with it and tells every business. */
export function changeNumber(simulator: Simulator, contact: Contact, newNumber: string): void {
  const from = addressOf(contact)
  const before = from ?? contact.user_id
  contact.wa_id = newNumber
  contact.canonical_wa_id = null
  contact.user_id = newUserId(countryOf(newNumber))
  announce(simulator, contact, (number) =>
    systemChange(simulator, number, from, {
      body: `User ${contact.name} changed from ${before} to ${newNumber}`,
      wa_id: newNumber,
      user_id: contact.user_id,
      type: "user_changed_number",
    })
  )
}

/** The same person, known under a new user id: the subscription field of its own, and on demand a system message. */
export function changeUserId(
  simulator: Simulator,
  contact: Contact,
  newId: string | null,
  withSystemMessage: boolean
): void {
  const previous = contact.user_id
  const address = addressOf(contact)
  const current = newId ?? newUserId(previous.slice(0, 2))
  contact.user_id = current
  const known = address === null ? {} : { wa_id: address }
  announce(simulator, contact, (number) => ({
    waba_id: number.waba_id,
    field: "user_id_update",
    value: {
      ...envelopeValue(number),
      contacts: [{ profile: { name: contact.name }, ...known, user_id: current }],
      user_id_update: [
        {
          ...known,
          detail: `User id for ${contact.name} has been updated.`,
          user_id: { previous, current },
          timestamp: String(simulator.clock.seconds()),
        },
      ],
    },
  }))
  if (!withSystemMessage) {
    return
  }
  announce(simulator, contact, (number) =>
    systemChange(simulator, number, null, {
      body: `User ${contact.name} changed from ${previous} to ${current}`,
      user_id: current,
      type: "user_changed_user_id",
    })
  )
}

function systemChange(simulator: Simulator, number: BusinessNumber, from: string | null, system: JsonObject) {
  return messagesChange(number, {
    messages: [
      {
        ...(from === null ? {} : { from }),
        id: newMessageId(from ?? digitsOf(number.display_phone_number)),
        timestamp: String(simulator.clock.seconds()),
        type: "system",
        system,
      },
    ],
  })
}

/** To every business number that has a chat with this person; to all when there is none yet. */
function announce(
  simulator: Simulator,
  contact: Contact,
  change: (number: BusinessNumber) => Parameters<Simulator["notify"]>[1]
): void {
  const all = [...simulator.state.numbers.values()]
  const talking = all.filter((number) => simulator.state.chats.has(`${number.phone_number_id}/${contact.id}`))
  for (const number of talking.length > 0 ? talking : all) {
    void simulator.notify(number.phone_number_id, change(number))
  }
  simulator.events.publish("contact", contact)
}
