import type { JsonObject } from "../../json.js"
import { isObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import { findMessage, type BusinessNumber } from "../../state.js"
import { GraphError } from "../graph-error.js"
import { Fields } from "../send/fields.js"
import { checkProduct } from "../send/check-message.js"

const TYPING_MS = 25_000

/** Whether a request to the messages edge is a read receipt instead of a message. */
export function isReadReceipt(body: unknown): body is JsonObject {
  return isObject(body) && body.status !== undefined
}

/**
 * The business has read up to this message, and perhaps types. Earlier messages become read too.
 * @throws GraphError for a message that this number never got
 */
export function markRead(simulator: Simulator, number: BusinessNumber, body: JsonObject): void {
  const fields = new Fields(body)
  checkProduct(fields)
  fields.oneOf("status", ["read"])
  const id = fields.string("message_id")
  fields.optionalChild("typing_indicator")?.oneOf("type", ["text"])
  const chat = [...simulator.state.chats.values()].find(
    (candidate) =>
      candidate.phone_number_id === number.phone_number_id &&
      findMessage(candidate, id)?.direction === "inbound"
  )
  const target = chat && findMessage(chat, id)
  if (!chat || !target) {
    throw new GraphError(131009, "message_id is not a message received by this phone number.")
  }
  for (const message of chat.messages) {
    if (message.direction !== "inbound" || message.status === "read") {
      continue
    }
    if (message.timestamp > target.timestamp) {
      continue
    }
    message.status = "read"
    simulator.publishMessage(chat, message)
  }
  if (!fields.has("typing_indicator")) {
    return
  }
  const { phone_number_id, contact_id } = chat
  simulator.events.publish("typing", { phone_number_id, contact_id, typing: true })
  simulator.timers.after(TYPING_MS, () =>
    simulator.events.publish("typing", { phone_number_id, contact_id, typing: false })
  )
}
