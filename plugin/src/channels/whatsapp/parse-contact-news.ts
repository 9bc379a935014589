import type { ContactEvent } from "../../types/channel"
import { present } from "../meta/tolerant"
import { digits, type WhatsAppValue } from "./schema"
import { baseOf, contactOf, type Source } from "./source"

/** The field `user_id_update`: the platform knows a person under another id from now on. */
export function parseUserIdUpdates(value: WhatsAppValue, source: Source): ContactEvent[] {
  return present(value.user_id_update).flatMap((update) => {
    const { previous, current } = update.user_id ?? {}
    if (!current || !(previous || digits(update.wa_id))) return []
    const profile = contactOf(source, { user_id: current, wa_id: update.wa_id })
    return [
      {
        ...baseOf(source, update.timestamp),
        type: "contact",
        contact: {
          user_id: previous || null,
          wa_id: digits(update.wa_id),
          username: profile?.username ?? null,
          profile_name: profile?.profile_name ?? null,
        },
        next: { user_id: current, wa_id: null },
      },
    ]
  })
}

/** The field `user_preferences`: a person stops or takes up marketing messages again. */
export function parsePreferences(value: WhatsAppValue, source: Source): ContactEvent[] {
  return present(value.user_preferences).flatMap((preference) => {
    const { user_id, wa_id, category, value: wish, timestamp } = preference
    const contact = contactOf(source, { user_id, wa_id })
    if (!contact || category !== "marketing_messages" || (wish !== "stop" && wish !== "resume")) return []
    return [{ ...baseOf(source, timestamp), type: "contact", contact, accepts_marketing: wish === "resume" }]
  })
}
