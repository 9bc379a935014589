import type { Simulator } from "../../simulator.js"
import { findMessage, type Contact, type SentMessage } from "../../state.js"
import { emitStatus } from "./emit-status.js"

/**
 * Brings a message to the phone, if the phone is on and it is not there yet. Resolves when the business has
 * acknowledged the status.
 */
export async function deliverToPhone(simulator: Simulator, sent: SentMessage): Promise<void> {
  const contact = simulator.state.contacts.get(sent.contact_id)
  const chat = simulator.chat(sent.phone_number_id, sent.contact_id)
  const message = findMessage(chat, sent.id)
  if (!contact?.online || !message || message.on_phone || message.status === "failed") {
    return
  }
  message.on_phone = true
  if (simulator.silenced.has(sent.id)) {
    return simulator.publishMessage(chat, message)
  }
  const delivered = emitStatus(simulator, sent, "delivered")
  if (simulator.settings.auto_read && contact.read_receipts) {
    void emitStatus(simulator, sent, "read")
  }
  return delivered
}

/** What was held back while the phone was off. */
export function deliverWaiting(simulator: Simulator, contact: Contact): void {
  for (const sent of simulator.state.sent) {
    if (sent.contact_id !== contact.id || sent.type === "reaction") {
      continue
    }
    const wasSent = sent.statuses.some(({ status }) => status === "sent")
    if (wasSent || simulator.silenced.has(sent.id)) {
      void deliverToPhone(simulator, sent)
    }
  }
}

/**
 * The customer looks at the chat: everything on the phone that was not read becomes read, and voice messages
 * played when `played` is set. Answers how many statuses were sent.
 */
export function readChat(
  simulator: Simulator,
  contact: Contact,
  phoneNumberId: string,
  options: { played: boolean; message_id?: string | null }
): number {
  const chat = simulator.chat(phoneNumberId, contact.id)
  if (!contact.online) {
    return 0
  }
  const before = simulator.state.sent.length
  let statuses = 0
  const emit = (sent: SentMessage, status: "sent" | "read" | "played") => {
    statuses += 1
    void emitStatus(simulator, sent, status)
  }
  for (let index = 0; index < before; index += 1) {
    const sent = simulator.state.sent[index]
    if (!sent || sent.contact_id !== contact.id || sent.phone_number_id !== phoneNumberId) {
      continue
    }
    if (options.message_id && sent.id !== options.message_id) {
      continue
    }
    const message = findMessage(chat, sent.id)
    if (!message || message.status === "failed") {
      continue
    }
    const had = (status: string) => sent.statuses.some((entry) => entry.status === status)
    const wasOnPhone = message.on_phone
    message.on_phone = true
    const silent = simulator.silenced.has(sent.id) || !contact.read_receipts
    if (silent) {
      if (!wasOnPhone) {
        simulator.publishMessage(chat, message)
      }
      continue
    }
    // An open chat skips `delivered`; `sent` comes in any case.
    if (!had("sent")) {
      emit(sent, "sent")
    }
    if (!had("read")) {
      emit(sent, "read")
    }
    const voice = sent.type === "audio" && message.content.voice === true
    if (options.played && voice && !had("played")) {
      emit(sent, "played")
    }
  }
  return statuses
}
