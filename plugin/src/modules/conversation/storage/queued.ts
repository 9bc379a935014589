import { query, toJson, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import { refreshPreviews } from "./conversations"
import { appendEvents, topicsOf } from "./events"
import { lockConversation } from "./queue-message"
import type { ConversationRow, MessageRow } from "./rows"

export interface QueuedChange {
  conversation_id: string
  message_id: string
  /** Whose message it has to be. */
  user_id: string
}

/** Changes what a message says that has not gone out. @throws InboxError `not_found`, `already_sent` */
export async function editQueued(
  executor: Executor,
  { text, ...change }: QueuedChange & { text: string }
): Promise<void> {
  await changeQueued(executor, change, `text = ?`, [text])
}

/** Takes a message back that has not gone out: it stays in the thread as one that was not sent. */
export async function cancelQueued(executor: Executor, change: QueuedChange): Promise<void> {
  const error = {
    code: "cancelled",
    message: "Taken back before it was sent",
    retryable: true,
    provider_code: null,
  }
  await changeQueued(executor, change, `status = 'failed', next_attempt_at = NULL, error = ?::jsonb`, [
    toJson(error),
  ])
}

/** The conversation is locked as whoever sends from it locks it: a message is changed, or it goes out as it was. */
async function changeQueued(
  executor: Executor,
  { conversation_id, message_id, user_id }: QueuedChange,
  set: string,
  bindings: unknown[]
): Promise<void> {
  const conversation = await lockConversation(executor, conversation_id)
  const [row] = await query<MessageRow>(
    executor,
    `UPDATE inbox_message SET ${set}, updated_at = now()
     WHERE id = ? AND conversation_id = ? AND author_type = 'agent' AND author_id = ? AND status = 'queued'
       AND kind <> 'template' RETURNING *`,
    [...bindings, message_id, conversation_id, user_id]
  )
  if (!row) throw await whyNot(executor, conversation, message_id, user_id)
  const listed = await refreshPreviews(executor, [row])
  const event = { conversation_id, topics: topicsOf(conversation) }
  await appendEvents(executor, [
    { ...event, type: "message.updated", message_id },
    ...(listed.size ? [{ ...event, type: "conversation.updated" as const, message_id: null }] : []),
  ])
}

async function whyNot(
  executor: Executor,
  conversation: ConversationRow,
  messageId: string,
  userId: string
): Promise<InboxError> {
  const [row] = await query<MessageRow>(
    executor,
    `SELECT author_id FROM inbox_message WHERE id = ? AND conversation_id = ?`,
    [messageId, conversation.id]
  )
  if (!row) return new InboxError("not_found", "There is no such message")
  if (row.author_id !== userId) return new InboxError("not_permitted", "This is somebody else's message")
  return new InboxError("already_sent", "This message cannot be changed any more")
}
