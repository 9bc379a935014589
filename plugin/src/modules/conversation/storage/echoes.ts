import type { AttachmentKind, MessageKind } from "../../../types/http/conversation"
import { query, toJson, type Executor } from "../../../utils/database"
import { topicsOf, type Audience, type NewEvent } from "./events"
import { keyOf, type Placed } from "./incoming"

/** A message of ours that was handed to the platform and whose answer we have not seen. */
interface Unanswered extends Audience {
  id: string
  conversation_id: string
  channel_id: string
  kind: MessageKind
  text: string | null
}

const FILES: MessageKind[] = ["image", "video", "audio", "document", "sticker"] satisfies AttachmentKind[]

/**
 * Some platforms tell us of our own sends, too. The echo of a message whose answer never came is that
 * answer; it must not become a second message. One whose answer did come is known by its id already.
 * Index: IDX_inbox_message_outbox and the conversation's open one.
 */
export async function adoptEchoes(
  executor: Executor,
  live: Placed[]
): Promise<{ external_ids: Set<string>; events: NewEvent[] }> {
  const echoes = live.filter(({ arrival }) => arrival.event.direction === "outbound")
  if (!echoes.length) return { external_ids: new Set(), events: [] }
  const waiting = await query<Unanswered>(
    executor,
    `SELECT m.id, m.conversation_id, m.channel_id, m.kind, m.text, c.assignee_id, c.department_id, c.identity_id
     FROM inbox_message m JOIN inbox_conversation c ON c.id = m.conversation_id
     WHERE c.identity_id = ANY(?) AND c.deleted_at IS NULL AND m.status IN ('sending', 'unconfirmed')
       AND m.external_id IS NULL ORDER BY m.sequence FOR NO KEY UPDATE OF m`,
    [echoes.map(({ identity }) => identity.id)]
  )
  const found = new Map<Unanswered, Placed>()
  for (const echo of echoes) {
    const match = waiting.find((message) => !found.has(message) && isSame(message, echo))
    if (match) found.set(match, echo)
  }
  await confirm(executor, found)
  return {
    external_ids: new Set([...found.values()].map(({ arrival }) => keyOf(arrival))),
    events: [...found.keys()].map((message) => ({
      type: "message.updated",
      conversation_id: message.conversation_id,
      message_id: message.id,
      topics: topicsOf(message),
    })),
  }
}

/** The platform gives no reference of ours back, so what was said has to do. */
function isSame(message: Unanswered, { arrival, identity }: Placed): boolean {
  const { event } = arrival
  if (message.identity_id !== identity.id) return false
  const isFile = FILES.includes(message.kind)
  return isFile ? event.kind === message.kind : event.text?.trim() === message.text?.trim()
}

async function confirm(executor: Executor, found: Map<Unanswered, Placed>): Promise<void> {
  if (!found.size) return
  const rows = [...found].map(([message, { arrival }]) => ({
    id: message.id,
    external_id: arrival.event.external_id,
    sent_at: arrival.event.occurred_at,
  }))
  await query(
    executor,
    `UPDATE inbox_message AS m SET status = 'sent', error = NULL, external_id = e.external_id, updated_at = now(),
       status_times = m.status_times || jsonb_build_object('sent', e.sent_at)
     FROM jsonb_to_recordset(?::jsonb) AS e(id text, external_id text, sent_at text) WHERE m.id = e.id`,
    [toJson(rows)]
  )
}
