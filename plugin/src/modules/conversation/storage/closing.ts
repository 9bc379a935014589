import { SILENCE } from "../../../utils/close-reason"
import { InboxError } from "../../../utils/inbox-error"
import { query, type Executor } from "../../../utils/database"
import { insertActivities } from "./activities"
import type { NamedAgent } from "./assignment"
import { appendEvents, topicsOf } from "./events"
import { lockConversation, placeMessages, type NewOutboundMessage } from "./queue-message"
import type { ConversationRow } from "./rows"
import { hasWindow, type WindowNeed } from "./windows"

export interface Closing {
  conversation_id: string
  /** Null: the chatbot, or nobody when the reason is silence. */
  by: NamedAgent | null
  /** Whose it was when the person decided; undefined: whoever has it. */
  expected_assignee_id?: string | null
  /** Whether only a conversation the chatbot leads may be closed. */
  only_while_bot?: boolean
  /** Hours without a word after our answer; one that is not as silent stays open. */
  only_after_silence?: number
  reason: string | null
  /** What the contact is told, where they may be written to. */
  farewell?: Pick<NewOutboundMessage, "client_id" | "parts" | "author" | "time_resolution"> & {
    window: WindowNeed | null
  }
}

/**
 * Makes a conversation a record; the contact is free for a new one. What waits to be sent still goes out.
 * @returns false when it was closed already, or is not what was to be closed any more
 * @throws InboxError `not_found`, `already_claimed`
 */
export async function closeConversation(executor: Executor, closing: Closing): Promise<boolean> {
  const { conversation_id, by, expected_assignee_id, reason, farewell } = closing
  const before = await lockConversation(executor, conversation_id)
  if (!isDue(before, closing)) return false
  if (expected_assignee_id !== undefined && before.assignee_id !== expected_assignee_id) {
    throw new InboxError("already_claimed", "Somebody else has this conversation by now", {
      assignee: before.assignee_id && { id: before.assignee_id },
    })
  }
  const mayTell =
    farewell && (!farewell.window || (await hasWindow(executor, before.identity_id, farewell.window)))
  const told = mayTell ? (await placeMessages(executor, before, farewell)).events : []
  // Closing is an activity too: the closed stand in the order in which they were closed.
  await query(
    executor,
    `UPDATE inbox_conversation SET status = 'closed', closed_at = now(), closed_by = ?, close_reason = ?, unread_count = 0,
       read_sequence = last_sequence, waiting_since = NULL, resumed_at = NULL, queued_at = NULL, queue_method = NULL,
       bot_due_at = NULL, last_activity_at = date_trunc('milliseconds', clock_timestamp()), updated_at = now(),
       message_count = (SELECT count(*) FROM inbox_message m WHERE m.conversation_id = inbox_conversation.id AND m.kind <> 'activity')
     WHERE id = ?`,
    [by?.id ?? null, reason, conversation_id]
  )
  const lines = await insertActivities(executor, [
    { conversation_id, text: lineOf(closing), system: { type: "closed", actor: by, reason } },
  ])
  const event = { conversation_id, topics: topicsOf(before) }
  await appendEvents(executor, [
    ...told.filter(({ type }) => type === "message.created"),
    { ...event, type: "message.created", message_id: lines.get(conversation_id) ?? null },
    { ...event, type: "conversation.updated", message_id: null },
  ])
  return true
}

function isDue(conversation: ConversationRow, { only_while_bot, only_after_silence }: Closing): boolean {
  const { status, waiting_since, last_activity_at } = conversation
  if (status === "closed" || (only_while_bot && status !== "bot")) return false
  if (only_after_silence === undefined) return true
  const silentFor = Date.now() - last_activity_at.getTime()
  return status === "open" && waiting_since === null && silentFor >= only_after_silence * 3_600_000
}

function lineOf({ by, reason }: Closing): string {
  if (!by && reason === SILENCE) return "Closed after a long silence"
  return `Closed by ${by?.name ?? "the chatbot"}${reason ? `: ${reason}` : ""}`
}

export type SilentConversation = Pick<
  ConversationRow,
  "id" | "channel_id" | "department_id" | "last_activity_at"
>

/**
 * Open conversations in which nobody has said anything for so long and nobody waits for us, the longest first.
 * Index: IDX_inbox_conversation_all.
 */
export function silentConversations(
  executor: Executor,
  { hours, after, limit }: { hours: number; after: SilentConversation | null; limit: number }
): Promise<SilentConversation[]> {
  return query(
    executor,
    `SELECT id, channel_id, department_id, last_activity_at FROM inbox_conversation
     WHERE status <> 'closed' AND deleted_at IS NULL AND status = 'open' AND waiting_since IS NULL
       AND last_activity_at <= now() - make_interval(secs => ?::float * 3600)
       ${after ? "AND (last_activity_at, id) > (?, ?)" : ""}
     ORDER BY last_activity_at, id LIMIT ?`,
    [hours, ...(after ? [after.last_activity_at, after.id] : []), limit]
  )
}
