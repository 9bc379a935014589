import type { ChannelEvent } from "../../types/channel"
import { present } from "../meta/tolerant"
import { parseEvent, type Situation } from "./parse-event"
import { envelopeSchema, type InstagramEntry, type InstagramEvent } from "./schema"
import { readTime } from "./time"

function entriesOf(payload: unknown): InstagramEntry[] {
  const envelope = envelopeSchema.safeParse(payload)
  return envelope.success ? present(envelope.data.entry) : []
}

/** The professional account of each entry. Deliveries for other accounts that use our app name theirs. */
export function accountsOf(payload: unknown): string[] {
  return present(entriesOf(payload).map(({ id }) => id))
}

export function parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
  return entriesOf(payload).flatMap((entry) =>
    eventsOf(entry).flatMap((event) => {
      if (!entry.id) return []
      const parsed = parseEvent(event, situationOf(entry, entry.id, event, receivedAt))
      return parsed ? [parsed] : []
    })
  )
}

/**
 * `standby` stands for `messaging` while another app holds the thread, and some deliveries wrap the same
 * events in `changes`. Comments and mentions come as changes too; they name no two parties and fall out later.
 */
function eventsOf({ messaging, standby, changes }: InstagramEntry): InstagramEvent[] {
  return present([
    ...present(messaging),
    ...present(standby),
    ...present(changes).map((change) => change.value),
  ])
}

function situationOf(
  entry: InstagramEntry,
  accountId: string,
  event: InstagramEvent,
  receivedAt: Date
): Situation {
  const isOurs = event.message?.is_echo === true || event.sender?.id === accountId
  const person = isOurs ? event.recipient : event.sender
  const isPerson = person?.id && person.id !== accountId && event.message?.is_self !== true
  return {
    account_id: accountId,
    occurred_at: readTime(event.timestamp || entry.time, receivedAt),
    contact: isPerson
      ? { user_id: person.id!, wa_id: null, username: person.username || null, profile_name: null }
      : null,
    direction: isOurs ? "outbound" : "inbound",
  }
}
