import { phoneKey } from "../../../utils/phone-key"
import { free, type IdentityBook, type IdentityNews } from "./identities"
import type { Placed } from "./incoming"

const HOUR = 3_600_000

/** Gathers what a batch of messages says of each contact into one row a contact. */
export function identityNews(placed: Placed[], book: IdentityBook): IdentityNews[] {
  const news = new Map<string, IdentityNews>()
  for (const { arrival, identity } of placed) {
    const { contact, occurred_at, opens_window } = arrival.event
    const entry = news.get(identity.id) ?? empty(identity.id)
    const { user_id, wa_id } = free(book, identity.id, arrival.channel_id, contact)
    entry.user_id = user_id ?? entry.user_id
    entry.wa_id = wa_id ?? entry.wa_id
    entry.phone_key = entry.wa_id && phoneKey(entry.wa_id)
    entry.username = contact.username ?? entry.username
    entry.profile_name = contact.profile_name ?? entry.profile_name
    if (opens_window && (!entry.last_inbound_at || occurred_at > entry.last_inbound_at)) {
      entry.last_inbound_at = occurred_at
      entry.service_window_expires_at =
        arrival.window_hours === null ? null : new Date(occurred_at.getTime() + arrival.window_hours * HOUR)
    }
    news.set(identity.id, entry)
  }
  // In one order everywhere, so that two transactions cannot wait for each other.
  return [...news.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

const empty = (id: string): IdentityNews => ({
  id,
  user_id: null,
  wa_id: null,
  phone_key: null,
  username: null,
  profile_name: null,
  last_inbound_at: null,
  service_window_expires_at: null,
})
