import type { ContactProfile } from "../../types/channel"
import { present } from "../meta/tolerant"
import { digits, type WhatsAppContact } from "./schema"
import { readTime } from "./time"

/** What all events of one change share. */
export interface Source {
  account_id: string
  /** Of the business itself, digits; null where the change does not name it. */
  business_number: string | null
  /** What is told of people, by user id and by number. */
  contacts: Map<string, WhatsAppContact>
  received_at: Date
}

export function indexContacts(contacts: WhatsAppContact[]): Map<string, WhatsAppContact> {
  return new Map(
    contacts.flatMap((contact) =>
      present([contact.user_id || null, digits(contact.wa_id)]).map((id) => [id, contact] as const)
    )
  )
}

export const baseOf = ({ account_id, received_at }: Source, timestamp: string | null | undefined) => ({
  account_id,
  occurred_at: readTime(timestamp, received_at),
})

/**
 * A person and what the change's `contacts` tell of them, matched by id, never by position: the lists need
 * not be of the same length or order. Null when there is no id at all.
 */
export function contactOf(
  source: Source,
  ids: { user_id: string | null | undefined; wa_id: string | null | undefined }
): ContactProfile | null {
  const user_id = ids.user_id || null
  const wa_id = digits(ids.wa_id)
  const entry = source.contacts.get(user_id ?? "") ?? source.contacts.get(wa_id ?? "")
  const profile: ContactProfile = {
    user_id: user_id ?? (entry?.user_id || null),
    wa_id: wa_id ?? digits(entry?.wa_id),
    username: entry?.profile?.username?.replace(/^@/, "") || null,
    profile_name: entry?.profile?.name || null,
  }
  return profile.user_id || profile.wa_id ? profile : null
}
