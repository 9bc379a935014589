import { randomBytes } from "node:crypto"
import { isObject, type JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber, DeliveryStatus, SentMessage } from "../../state.js"
import { freeEntryEnds, windowIsOpen } from "../window.js"

/**
 * The `pricing` and `conversation` of a status: in `sent` and in the first of delivered and read. From v24 the
 * conversation is there only within a free entry point; before, every message has one of its own.
 */
export function priceOf(
  simulator: Simulator,
  number: BusinessNumber,
  sent: SentMessage,
  status: DeliveryStatus
): { pricing: JsonObject; conversation: JsonObject | null } | null {
  const before = sent.statuses.map((entry) => entry.status)
  const first = status === "sent" || !before.some((earlier) => earlier === "delivered" || earlier === "read")
  if (!first || status === "played" || before.includes(status)) {
    return null
  }
  const chat = simulator.chat(sent.phone_number_id, sent.contact_id)
  const now = simulator.clock.now()
  const freeUntil = freeEntryEnds(chat, now)
  const category = freeUntil !== null ? "referral_conversion" : categoryOf(simulator, number, sent)
  const inWindow = windowIsOpen(chat, now)
  const service = category === "service" || (category === "utility" && inWindow)
  const type = freeUntil !== null ? "free_entry_point" : service ? "free_customer_service" : "regular"
  const pricing = { billable: type === "regular", pricing_model: "PMP", type, category }
  if (number.webhook_version === "v24" && freeUntil === null) {
    return { pricing, conversation: null }
  }
  const expires = freeUntil ?? now + 24 * 3_600_000
  const conversation = {
    id: randomBytes(16).toString("hex"),
    ...(status === "sent" ? { expiration_timestamp: String(Math.floor(expires / 1000)) } : {}),
    origin: { type: category },
  }
  return { pricing, conversation }
}

function categoryOf(simulator: Simulator, number: BusinessNumber, sent: SentMessage): string {
  const wanted = sent.body.template
  if (sent.type !== "template" || !isObject(wanted)) {
    return "service"
  }
  const language = isObject(wanted.language) ? wanted.language.code : undefined
  const template = (simulator.templates.get(number.waba_id) ?? []).find(
    (candidate) => candidate.name === wanted.name && candidate.language === language
  )
  return template?.category.toLowerCase() ?? "utility"
}
