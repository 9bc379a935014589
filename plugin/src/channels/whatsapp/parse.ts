import type { ChannelEvent, ChannelNewsEvent } from "../../types/channel"
import { present } from "../meta/tolerant"
import { parsePreferences, parseUserIdUpdates } from "./parse-contact-news"
import { parseHistory } from "./parse-history"
import { parseMessage } from "./parse-message"
import { parseStatus } from "./parse-status"
import { envelopeSchema, digits, type WhatsAppChange, type WhatsAppEntry, type WhatsAppValue } from "./schema"
import { baseOf, indexContacts, type Source } from "./source"

type FieldParser = (value: WhatsAppValue, source: Source) => ChannelEvent[]

const TEMPLATE_FIELDS = [
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
]
const HEALTH_FIELDS = [
  "account_update",
  "account_review_update",
  "account_alerts",
  "phone_number_quality_update",
  "phone_number_name_update",
  "business_capability_update",
  "security",
]

/** Webhook fields by what they bring; the others (calls, flows, groups …) are none of the inbox's business. */
const FIELDS = new Map<string, FieldParser>([
  ["messages", parseMessages],
  ["smb_message_echoes", parseEchoes],
  ["history", parseHistory],
  ["user_id_update", parseUserIdUpdates],
  ["user_preferences", parsePreferences],
])

function entriesOf(payload: unknown): WhatsAppEntry[] {
  const envelope = envelopeSchema.safeParse(payload)
  return envelope.success ? present(envelope.data.entry) : []
}

const numberOf = (change: WhatsAppChange) => change.value?.metadata?.phone_number_id || null

/** The phone number a change names, else the WhatsApp Business Account of its entry. */
export function accountsOf(payload: unknown): string[] {
  return entriesOf(payload).flatMap((entry) =>
    present(entry.changes).flatMap((change) => numberOf(change) ?? (entry.id || []))
  )
}

/** Every change of every entry: a delivery may mix numbers and accounts. */
export function parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
  return entriesOf(payload).flatMap((entry) =>
    present(entry.changes).flatMap((change) => parseChange(entry, change, receivedAt))
  )
}

function parseChange(entry: WhatsAppEntry, change: WhatsAppChange, received_at: Date): ChannelEvent[] {
  const field = change.field ?? ""
  const news = parseNews(entry, field, received_at)
  if (news) return [news]
  const account_id = numberOf(change)
  if (!account_id || !change.value) return []
  const source: Source = {
    account_id,
    business_number: digits(change.value.metadata?.display_phone_number),
    contacts: indexContacts(present(change.value.contacts)),
    received_at,
  }
  return FIELDS.get(field)?.(change.value, source) ?? []
}

/** News of the account as a whole: these name the WhatsApp Business Account and no number. */
function parseNews(entry: WhatsAppEntry, field: string, received_at: Date): ChannelNewsEvent | null {
  const about = TEMPLATE_FIELDS.includes(field)
    ? "templates"
    : HEALTH_FIELDS.includes(field)
      ? "health"
      : null
  if (!about || !entry.id) return null
  const source = { account_id: entry.id, business_number: null, contacts: new Map(), received_at }
  return { ...baseOf(source, entry.time), type: "channel", about }
}

function parseMessages(value: WhatsAppValue, source: Source): ChannelEvent[] {
  const errors: ChannelNewsEvent[] = present(value.errors).length
    ? [{ ...baseOf(source, null), type: "channel", about: "health" }]
    : []
  return [
    ...present(value.messages).flatMap((message) => parseMessage(message, source, { direction: "inbound" })),
    ...present(value.statuses).flatMap((status) => parseStatus(status, source)),
    ...errors,
  ]
}

/** Written in the WhatsApp Business app on a number that is in both. */
function parseEchoes(value: WhatsAppValue, source: Source): ChannelEvent[] {
  return present(value.message_echoes).flatMap((message) =>
    parseMessage(message, source, { direction: "outbound" })
  )
}
