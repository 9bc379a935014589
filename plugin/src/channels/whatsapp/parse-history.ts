import type { ChannelEvent } from "../../types/channel"
import { present } from "../meta/tolerant"
import { parseMessage } from "./parse-message"
import { digits, type WhatsAppMessage, type WhatsAppValue } from "./schema"
import type { Source } from "./source"

/**
 * The field `history`: what was written before the number was connected, in threads; media follow in
 * deliveries of their own, as `messages`, under the ids their placeholders had.
 */
export function parseHistory(value: WhatsAppValue, source: Source): ChannelEvent[] {
  const threads = present(value.history).flatMap((chunk) => present(chunk.threads))
  return [
    ...threads.flatMap(({ id, messages }) =>
      present(messages).flatMap((message) => parsePast(message, source, personOf(id)))
    ),
    ...present(value.messages).flatMap((message) => parsePast(message, source, personOf(null))),
  ]
}

interface Person {
  user_id: string | null
  wa_id: string | null
}

/** Whose thread it is: a number or, of someone who hides it, a user id. */
const personOf = (id: string | null | undefined): Person =>
  /^[A-Z]{2}\./.test(id ?? "") ? { user_id: id!, wa_id: null } : { user_id: null, wa_id: digits(id) }

/** A message names its person itself, or stands in the thread with them. */
function parsePast(message: WhatsAppMessage, source: Source, person: Person): ChannelEvent[] {
  const isNamed = (...ids: (string | null | undefined)[]) => ids.some(Boolean)
  if (isOurs(message, source, person)) {
    const to = isNamed(message.to, message.to_user_id) ? {} : { to: person.wa_id, to_user_id: person.user_id }
    return parseMessage({ ...message, ...to }, source, { direction: "outbound", is_history: true })
  }
  const from = isNamed(message.from, message.from_user_id)
    ? {}
    : { from: person.wa_id, from_user_id: person.user_id }
  return parseMessage({ ...message, ...from }, source, { direction: "inbound", is_history: true })
}

function isOurs(message: WhatsAppMessage, { business_number }: Source, person: Person): boolean {
  const from = digits(message.from)
  if (message.from_user_id || (from && from === person.wa_id)) return false
  if (from && business_number) return from === business_number
  return Boolean(message.to || message.to_user_id || (from && (person.wa_id || person.user_id)))
}
