import type { ChannelEvent, ContactProfile } from "../../types/channel"
import type { SystemDetails } from "../../types/http/message-details"
import { loose, text } from "../meta/tolerant"
import { digits, type WhatsAppMessage } from "./schema"
import { baseOf, contactOf, type Source } from "./source"

const systemSchema = loose({ type: text, body: text, wa_id: text, user_id: text, previous_user_id: text })

const TYPES = new Map([
  ["user_changed_number", "number_changed"],
  ["customer_changed_number", "number_changed"],
  ["user_changed_user_id", "user_id_changed"],
  ["customer_identity_changed", "identity_changed"],
])
const MOVES = ["number_changed", "user_id_changed"]

/**
 * A message the platform writes into the thread: a line in it and, when the person's address changed, the
 * change itself before it. The line carries the address from then on.
 */
export function parseSystem(message: WhatsAppMessage, source: Source): ChannelEvent[] {
  const system = systemSchema.parse(message.raw.system)
  const before = {
    user_id: message.from_user_id || system?.previous_user_id || previousUserId(system?.body),
    wa_id: digits(message.from),
  }
  const type = TYPES.get(system?.type ?? "") ?? (system?.type || "unknown")
  const next = MOVES.includes(type)
    ? { user_id: system?.user_id || null, wa_id: digits(system?.wa_id) }
    : { user_id: null, wa_id: null }
  const known = contactOf(source, before)
  const contact = contactOf(source, {
    user_id: next.user_id ?? before.user_id,
    wa_id: next.wa_id ?? before.wa_id,
  })
  if (!message.id || !contact) return []
  const base = baseOf(source, message.timestamp)
  const hasMoved = known !== null && (next.user_id !== null || next.wa_id !== null)
  return [
    ...(hasMoved ? [{ ...base, type: "contact" as const, contact: known, next }] : []),
    {
      ...base,
      type: "message",
      direction: "inbound",
      external_id: message.id,
      contact,
      kind: "activity",
      text: system?.body || null,
      attachments: [],
      reply_to_external_id: null,
      details: { system: readDetails(type, known, next) },
      opens_window: false,
      raw: message.raw,
    },
  ]
}

function readDetails(
  type: string,
  known: ContactProfile | null,
  next: { wa_id: string | null }
): SystemDetails {
  return type === "number_changed" ? { type, previous: known?.wa_id ?? null, next: next.wa_id } : { type }
}

/** Meta's sample of a changed user id names the former one in the sentence alone. */
function previousUserId(body: string | null | undefined): string | null {
  return / changed from ([A-Z]{2}\.\w[\w.]*) to \S+$/.exec(body ?? "")?.[1] ?? null
}
