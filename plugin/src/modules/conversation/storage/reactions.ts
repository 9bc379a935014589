import { InboxError } from "../../../utils/inbox-error"
import { newId, query, type Executor } from "../../../utils/database"
import { appendEvents, topicsOf } from "./events"
import { lockConversation } from "./queue-message"
import type { IdentityRow, MessageRow } from "./rows"

export interface OwnReaction {
  conversation_id: string
  message_id: string
  /** Empty takes it back. */
  emoji: string
  author: { id: string; name: string }
  may_write_to_others: boolean
}

/**
 * Puts the business' emoji on a message. The platform knows the business and not its agents, so there is
 * one for all of them: a colleague's is replaced.
 * @throws InboxError `not_found`, `conversation_closed`, `assigned_to_other`, `invalid_data`
 */
export async function react(executor: Executor, reaction: OwnReaction): Promise<void> {
  const { conversation_id, message_id, emoji, author } = reaction
  const conversation = await lockConversation(executor, conversation_id)
  if (conversation.status === "closed") {
    throw new InboxError("conversation_closed", "This conversation is closed")
  }
  const isOthers = conversation.assignee_id !== null && conversation.assignee_id !== author.id
  if (isOthers && !reaction.may_write_to_others) {
    throw new InboxError("assigned_to_other", "This conversation is assigned to somebody else")
  }
  const [message] = await query<MessageRow>(
    executor,
    `SELECT * FROM inbox_message WHERE id = ? AND conversation_id = ?`,
    [message_id, conversation_id]
  )
  if (!message) throw new InboxError("not_found", "There is no such message")
  if (!message.external_id || message.revoked_at) {
    throw new InboxError("invalid_data", "One cannot react to this message")
  }
  await query(
    executor,
    `UPDATE inbox_reaction SET emoji = '', updated_at = now() WHERE message_id = ? AND author_type = 'agent' AND author_id <> ?`,
    [message_id, author.id]
  )
  await query(
    executor,
    `INSERT INTO inbox_reaction (id, message_id, emoji, author_type, author_id, author_name, occurred_at)
     VALUES (?, ?, ?, 'agent', ?, ?, now())
     ON CONFLICT (message_id, author_type, author_id) WHERE deleted_at IS NULL
     DO UPDATE SET emoji = excluded.emoji, author_name = excluded.author_name, occurred_at = now(), updated_at = now()`,
    [newId("react"), message_id, emoji, author.id, author.name]
  )
  await appendEvents(executor, [
    { type: "message.updated", conversation_id, message_id, topics: topicsOf(conversation) },
  ])
}

/** The business' emoji on a message as it stands, for sending; null when the message is gone. */
export async function ownReaction(
  executor: Executor,
  messageId: string
): Promise<{ message: MessageRow; identity: IdentityRow; emoji: string | null } | null> {
  const [row] = await query<{ message: MessageRow; identity: IdentityRow; emoji: string | null }>(
    executor,
    `SELECT to_jsonb(m) AS message, to_jsonb(i) AS identity,
       (SELECT emoji FROM inbox_reaction r WHERE r.message_id = m.id AND r.author_type = 'agent' AND r.emoji <> ''
          AND r.deleted_at IS NULL ORDER BY r.occurred_at DESC LIMIT 1) AS emoji
     FROM inbox_message m JOIN inbox_conversation c ON c.id = m.conversation_id
     JOIN inbox_contact_identity i ON i.id = c.identity_id
     WHERE m.id = ? AND m.external_id IS NOT NULL`,
    [messageId]
  )
  return row ?? null
}

/** The platform refused the emoji: it disappears again, so that no screen claims what the contact cannot see. */
export async function dropOwnReaction(executor: Executor, messageId: string): Promise<void> {
  const [conversation] = await query<{
    id: string
    assignee_id: string | null
    department_id: string | null
    identity_id: string
  }>(
    executor,
    `SELECT c.* FROM inbox_conversation c JOIN inbox_message m ON m.conversation_id = c.id WHERE m.id = ?`,
    [messageId]
  )
  if (!conversation) return
  await query(
    executor,
    `UPDATE inbox_reaction SET emoji = '', updated_at = now() WHERE message_id = ? AND author_type = 'agent'`,
    [messageId]
  )
  await appendEvents(executor, [
    {
      type: "message.updated",
      conversation_id: conversation.id,
      message_id: messageId,
      topics: topicsOf(conversation),
    },
  ])
}

/** The contact's newest message and their address: where "read" and "typing" go. Index: IDX_inbox_message_thread. */
export async function newestInbound(
  executor: Executor,
  conversationId: string
): Promise<{ channel_id: string; external_id: string; identity: IdentityRow } | null> {
  const [row] = await query<{ channel_id: string; external_id: string; identity: IdentityRow }>(
    executor,
    `SELECT m.channel_id, m.external_id, to_jsonb(i) AS identity
     FROM inbox_message m JOIN inbox_conversation c ON c.id = m.conversation_id
     JOIN inbox_contact_identity i ON i.id = c.identity_id
     WHERE m.conversation_id = ? AND m.direction = 'inbound' AND m.external_id IS NOT NULL AND m.kind <> 'activity'
     ORDER BY m.occurred_at DESC, m.sequence DESC LIMIT 1`,
    [conversationId]
  )
  return row ?? null
}
