import { newMessageId } from "../../identifiers.js"
import type { JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber, Contact } from "../../state.js"
import type { Change } from "../../webhooks/change.js"
import type { InboundDraft } from "../inbound/receive-message.js"
import { recordMessage } from "../inbound/record-message.js"
import { envelopeValue } from "../payloads.js"
import { addressOf } from "../people.js"
import { writtenByBusiness } from "./echo-message.js"

export interface PastMessage {
  by: "contact" | "business"
  draft: InboundDraft
  status: string
}

const DAY_MS = 24 * 3_600_000
/** Files older than this stay placeholders. */
const MEDIA_AGE_MS = 14 * DAY_MS
const MEDIA_TYPES = new Set(["image", "video", "audio", "document", "sticker"])

/**
 * What was written before the number came to the platform: one thread in one delivery, files in it as
 * placeholders, then a delivery with the files under the same ids. Answers the messages' ids.
 */
export function shareHistory(
  simulator: Simulator,
  number: BusinessNumber,
  contact: Contact,
  past: PastMessage[],
  metadata: { phase: number; chunk_order: number; progress: number }
): string[] {
  const chat = simulator.chat(number.phone_number_id, contact.id)
  const entries = past.map((message) => {
    const { draft, by } = message
    const id = draft.id ?? newMessageId(addressOf(contact) ?? contact.user_id)
    const timestamp = draft.timestamp ?? simulator.clock.now() - DAY_MS
    const bubble = recordMessage(simulator, chat, draft, { id, timestamp, by })
    if (bubble) {
      bubble.status = "read"
    }
    return { ...message, id, timestamp, head: headOf(number, contact, message, id, timestamp) }
  })
  chat.messages.sort((one, other) => one.timestamp - other.timestamp)
  const messages = entries.map(({ head, draft, status }) => ({
    ...head,
    ...(MEDIA_TYPES.has(draft.type) ? { type: "media_placeholder" } : contentOf(draft)),
    history_context: { status },
  }))
  const thread = { id: addressOf(contact) ?? contact.user_id, messages }
  const files = entries
    .filter(({ draft, timestamp }) => isRecentFile(draft, timestamp, simulator.clock.now()))
    .map(({ head, draft }) => ({ ...head, ...contentOf(draft) }))
  tell(simulator, number, { history: [{ metadata, threads: [thread] }] })
  if (files.length > 0) {
    tell(simulator, number, { messages: files })
  }
  return entries.map(({ id }) => id)
}

/** The business keeps its past to itself. */
export function declineHistory(simulator: Simulator, number: BusinessNumber): void {
  const title = "History sync is turned off by the business from the WhatsApp Business App"
  const details = "History sharing is turned off by the business"
  const error = { code: 2593109, title, message: title, error_data: { details } }
  tell(simulator, number, { history: [{ errors: [error] }] })
}

function tell(simulator: Simulator, number: BusinessNumber, value: JsonObject): void {
  const change: Change = {
    waba_id: number.waba_id,
    field: "history",
    value: { ...envelopeValue(number), ...value },
  }
  void simulator.notify(number.phone_number_id, change)
}

function headOf(
  number: BusinessNumber,
  contact: Contact,
  { by }: PastMessage,
  id: string,
  timestamp: number
): JsonObject {
  const from = addressOf(contact)
  const author =
    by === "business"
      ? writtenByBusiness(number, contact)
      : { ...(from === null ? {} : { from }), from_user_id: contact.user_id }
  return { ...author, id, timestamp: String(Math.floor(timestamp / 1000)) }
}

const contentOf = ({ type, content }: InboundDraft): JsonObject => ({
  type,
  ...(content === undefined ? {} : { [type]: content }),
})

const isRecentFile = ({ type }: InboundDraft, timestamp: number, now: number) =>
  MEDIA_TYPES.has(type) && now - timestamp < MEDIA_AGE_MS
