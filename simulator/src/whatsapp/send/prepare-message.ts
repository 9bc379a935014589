import { isObject, type JsonObject } from "../../json.js"
import { digitsOf } from "../../phone-numbers.js"
import type { Simulator } from "../../simulator.js"
import { findMessage, type BusinessNumber, type Contact, type RenderedTemplate } from "../../state.js"
import { GraphError, unknownObject } from "../graph-error.js"
import { resolveNumber } from "../people.js"
import { checkTemplate } from "../templates/check-template.js"
import type { Template } from "../templates/template.js"
import { windowIsOpen } from "../window.js"
import type { MediaReference } from "./check-media.js"
import { checkMessage, type CheckedMessage } from "./check-message.js"
import { Fields } from "./fields.js"
import { countMessage } from "./rate-limits.js"

/** A send request that nothing speaks against; nothing has happened yet. */
export interface PreparedMessage {
  body: JsonObject
  checked: CheckedMessage
  /** Null when the number belongs to nobody the simulator knows. */
  contact: Contact | null
  digits: string
  template: { template: Template; rendered: RenderedTemplate } | null
  media: MediaReference | null
  window_open: boolean
}

const REACTION_AGE_MS = 30 * 24 * 3_600_000

/**
 * Everything that the platform refuses at once.
 * @throws GraphError as the platform would answer
 */
export function prepareMessage(
  simulator: Simulator,
  number: BusinessNumber,
  body: unknown,
  graphVersion: number
): PreparedMessage {
  const checked = checkMessage(body)
  const given: JsonObject = isObject(body) ? body : {}
  const { contact, digits } = resolveRecipient(simulator, number, checked)
  const templates = simulator.templates.get(number.waba_id) ?? []
  const template =
    checked.type === "template" ? checkTemplate(new Fields(given), templates, graphVersion) : null
  // One-tap, zero-tap and copy-code templates prove a phone number, so they need one.
  if (template?.template.category === "AUTHENTICATION" && checked.to === null) {
    throw new GraphError(131062)
  }
  const media = checked.media ?? template?.media ?? null
  if (media?.id && simulator.media.get(media.id)?.phone_number_id !== number.phone_number_id) {
    throw unknownObject(media.id, "post")
  }
  const chat = contact ? simulator.chat(number.phone_number_id, contact.id) : null
  const now = simulator.clock.now()
  if (checked.type === "reaction") {
    const target = chat ? findMessage(chat, String(checked.content.message_id)) : undefined
    if (!target) {
      throw new GraphError(131009, "reaction.message_id is not a message of this chat.")
    }
    if (now - target.timestamp > REACTION_AGE_MS) {
      throw new GraphError(131009, "The message is older than 30 days.")
    }
  }
  const window_open = chat !== null && windowIsOpen(chat, now)
  if (simulator.settings.sync_window_errors && !window_open && !template) {
    throw new GraphError(131047)
  }
  countMessage(simulator.rateLimits, simulator.settings, number.phone_number_id, contact?.id ?? digits, now)
  return { body: given, checked, contact, digits, template, media, window_open }
}

function resolveRecipient(
  simulator: Simulator,
  number: BusinessNumber,
  checked: CheckedMessage
): { contact: Contact | null; digits: string } {
  // With both given, the phone number wins.
  if (checked.to !== null) {
    const found = resolveNumber(simulator, number, checked.to)
    if (found.digits === digitsOf(number.display_phone_number)) {
      throw new GraphError(131021, "Sender and recipient phone number is the same.")
    }
    return found
  }
  const contact = [...simulator.state.contacts.values()].find(
    (person) => person.user_id === checked.recipient
  )
  if (!contact) {
    throw new GraphError(131009, "recipient is not a user of this business portfolio.")
  }
  return { contact, digits: "" }
}
