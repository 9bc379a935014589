import type { Simulator } from "../../simulator.js"
import {
  findMessage,
  type ChatMessage,
  type DeliveryStatus,
  type SentMessage,
  type StatusError,
} from "../../state.js"
import { statusUpdate } from "../payloads.js"
import { addressOf } from "../people.js"
import { priceOf } from "./price.js"

const RANK = { accepted: 0, sent: 1, delivered: 2, read: 3, played: 4, failed: 5 }

/**
 * Tells the business about a message of its own, and keeps it. Resolves when the receiver has acknowledged it.
 * `timestamp` is platform time in milliseconds, now when left out.
 */
export function emitStatus(
  simulator: Simulator,
  sent: SentMessage,
  status: DeliveryStatus,
  extra: { error?: StatusError; timestamp?: number } = {}
): Promise<void> {
  const number = simulator.state.numbers.get(sent.phone_number_id)
  const contact = simulator.state.contacts.get(sent.contact_id)
  if (!number || !contact) {
    return Promise.resolve()
  }
  const timestamp = extra.timestamp ?? simulator.clock.now()
  const errors = extra.error ? [extra.error] : undefined
  const price = status === "failed" ? null : priceOf(simulator, number, sent, status)
  sent.statuses.push({ status, timestamp: new Date(timestamp).toISOString(), ...(errors ? { errors } : {}) })
  raise(simulator, sent, status, extra.error)
  simulator.events.publish("sent", sent)
  const toPhone = sent.to !== null
  return simulator.notify(
    sent.phone_number_id,
    statusUpdate({
      number,
      id: sent.id,
      status,
      timestamp: Math.floor(timestamp / 1000),
      recipient_id: addressOf(contact),
      // The platform leaves it out of failures of messages that went to a phone number.
      recipient_user_id: status === "failed" && toPhone ? null : contact.user_id,
      biz_opaque_callback_data: sent.biz_opaque_callback_data,
      conversation: price?.conversation,
      pricing: price?.pricing,
      errors,
    })
  )
}

/** Ticks on the phone page only go up. */
function raise(simulator: Simulator, sent: SentMessage, status: DeliveryStatus, error?: StatusError): void {
  const chat = simulator.chat(sent.phone_number_id, sent.contact_id)
  const message: ChatMessage | undefined = findMessage(chat, sent.id)
  if (!message || RANK[status] <= RANK[message.status]) {
    return
  }
  message.status = status
  if (error) {
    message.error = error
  }
  simulator.publishMessage(chat, message)
}
