import { InboxError } from "../../../utils/inbox-error"
import { query, type Executor } from "../../../utils/database"
import { insertActivities } from "./activities"
import type { NamedAgent } from "./assignment"
import { appendEvents, topicsOf } from "./events"
import { lockConversation } from "./queue-message"

export interface Closing {
  conversation_id: string
  /** Null: the chatbot. */
  by: NamedAgent | null
  /** Whose it was when the person decided; undefined: whoever has it. */
  expected_assignee_id?: string | null
  /** Whether only a conversation the chatbot leads may be closed. */
  only_while_bot?: boolean
  reason: string | null
}

/**
 * Makes a conversation a record; the contact is free for a new one.
 * @returns false when it was closed already, or the chatbot does not lead it any more
 * @throws InboxError `not_found`, `already_claimed`
 */
export async function closeConversation(executor: Executor, closing: Closing): Promise<boolean> {
  const { conversation_id, by, expected_assignee_id, reason } = closing
  const before = await lockConversation(executor, conversation_id)
  if (before.status === "closed" || (closing.only_while_bot && before.status !== "bot")) return false
  if (expected_assignee_id !== undefined && before.assignee_id !== expected_assignee_id) {
    throw new InboxError("already_claimed", "Somebody else has this conversation by now", {
      assignee: before.assignee_id && { id: before.assignee_id },
    })
  }
  await query(
    executor,
    `UPDATE inbox_conversation SET status = 'closed', closed_at = now(), closed_by = ?, close_reason = ?, unread_count = 0,
       read_sequence = last_sequence, waiting_since = NULL, queued_at = NULL, queue_method = NULL, bot_due_at = NULL, updated_at = now()
     WHERE id = ?`,
    [by?.id ?? null, reason, conversation_id]
  )
  const lines = await insertActivities(executor, [
    {
      conversation_id,
      text: `Closed by ${by?.name ?? "the chatbot"}${reason ? `: ${reason}` : ""}`,
      system: { type: "closed", actor: by, reason },
    },
  ])
  const event = { conversation_id, topics: topicsOf(before) }
  await appendEvents(executor, [
    { ...event, type: "message.created", message_id: lines.get(conversation_id) ?? null },
    { ...event, type: "conversation.updated", message_id: null },
  ])
  return true
}
