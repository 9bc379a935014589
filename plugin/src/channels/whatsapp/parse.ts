import type { ChannelEvent, ContactProfile, DeliveryStatus, StatusEvent } from "../../types/channel"
import { toChannelError } from "./errors"
import { parseMessage } from "./parse-message"
import {
  envelopeSchema,
  type WhatsAppChange,
  type WhatsAppContact,
  type WhatsAppMessage,
  type WhatsAppStatus,
} from "./schema"
import { readTime } from "./time"

const STATUSES = new Set<string>(["sent", "delivered", "read", "played", "failed"])

/** Every change of every entry: a delivery may mix numbers and accounts. */
function changesOf(payload: unknown): WhatsAppChange[] {
  return entriesOf(payload).flatMap((entry) => present(entry.changes))
}

function entriesOf(payload: unknown) {
  const envelope = envelopeSchema.safeParse(payload)
  return envelope.success ? present(envelope.data.entry) : []
}

const present = <Item>(items: (Item | null | undefined)[] | null | undefined): Item[] =>
  (items ?? []).filter((item): item is Item => item !== null && item !== undefined)

const accountOf = (change: WhatsAppChange) => change.value?.metadata?.phone_number_id ?? null

/** The phone number a change names, else the WhatsApp Business Account of its entry. */
export function accountsOf(payload: unknown): string[] {
  return present(
    entriesOf(payload).flatMap((entry) =>
      present(entry.changes).map((change) => accountOf(change) ?? entry.id)
    )
  )
}

export function parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
  return changesOf(payload).flatMap((change) => {
    const accountId = accountOf(change)
    // Other fields (`history`, `smb_message_echoes`) carry the same keys and are not live messages.
    if (!accountId || change.field !== "messages" || !change.value) return []
    const contacts = present(change.value.contacts)
    const statuses = present(change.value.statuses).map((status) =>
      parseStatus(accountId, status, receivedAt)
    )
    const messages = present(change.value.messages).map((message) =>
      parseMessage(accountId, message, contactOf(message, contacts), receivedAt)
    )
    return present<ChannelEvent>([...messages, ...statuses])
  })
}

/** Matched by id, never by position: the lists need not be of the same length or order. */
function contactOf(message: WhatsAppMessage, contacts: WhatsAppContact[]): ContactProfile | null {
  const userId = message.from_user_id || null
  const waId = message.from || null
  const entry = contacts.find(
    (contact) => (userId && contact.user_id === userId) || (waId && contact.wa_id === waId)
  )
  const profile: ContactProfile = {
    user_id: userId ?? entry?.user_id ?? null,
    wa_id: digits(waId ?? entry?.wa_id ?? null),
    username: entry?.profile?.username || null,
    profile_name: entry?.profile?.name || null,
  }
  return profile.user_id || profile.wa_id ? profile : null
}

const digits = (value: string | null) => value?.replace(/\D/g, "") || null

function parseStatus(accountId: string, status: WhatsAppStatus, receivedAt: Date): StatusEvent | null {
  if (!status.id || !status.status || !STATUSES.has(status.status)) return null
  const [failure] = present(status.errors)
  return {
    type: "status",
    account_id: accountId,
    external_id: status.id,
    reference: status.biz_opaque_callback_data || null,
    status: status.status as DeliveryStatus,
    occurred_at: readTime(status.timestamp, receivedAt),
    failure:
      status.status === "failed"
        ? toChannelError(
            {
              code: failure?.code ?? 131000,
              message: failure?.error_data?.details || failure?.message || failure?.title || "Not delivered",
            },
            1
          ).toFailure()
        : null,
  }
}
