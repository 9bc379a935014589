import type { Simulator } from "../../simulator.js"
import type { BusinessNumber, Contact } from "../../state.js"
import { envelopeValue } from "../payloads.js"
import { addressOf } from "../people.js"

/** The customer stops a business's marketing messages, or takes them up again. */
export function changePreference(
  simulator: Simulator,
  number: BusinessNumber,
  contact: Contact,
  accepts: boolean
): void {
  const address = addressOf(contact)
  const ids = { ...(address === null ? {} : { wa_id: address }), user_id: contact.user_id }
  const value = accepts ? "resume" : "stop"
  void simulator.notify(number.phone_number_id, {
    waba_id: number.waba_id,
    field: "user_preferences",
    value: {
      ...envelopeValue(number),
      contacts: [{ profile: { name: contact.name }, ...ids }],
      user_preferences: [
        {
          ...ids,
          detail: `User requested to ${value} marketing messages`,
          category: "marketing_messages",
          value,
          // A number here, a string everywhere else.
          timestamp: simulator.clock.seconds(),
        },
      ],
    },
  })
}
