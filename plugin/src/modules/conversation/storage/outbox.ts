import type { ChannelFailure, SendResult } from "../../../types/channel"
import { isForward } from "../../../utils/message-status"
import { InboxError } from "../../../utils/inbox-error"
import { query, toJson, type Executor } from "../../../utils/database"
import { appendEvents, topicsOf } from "./events"
import { takePendingUpdatesOf } from "./pending-updates"
import { lockConversation } from "./queue-message"
import type { ConversationRow, IdentityRow, MessageRow } from "./rows"
import { applyUpdates } from "./updates"
import { closeWindows, forgetResumes } from "./windows"

/** A message `sending` without a sign of life for this long lost its worker. */
const SENDING_LEASE_MS = 45_000
const MAX_TRIES = 8

export type Claim =
  | { state: "claimed"; message: MessageRow; identity: IdentityRow }
  /** The next message waits for its retry; milliseconds. */
  | { state: "wait"; delay: number }
  /** Another worker is sending, or nothing is left. */
  | { state: "done" }

/**
 * Takes the conversation's next queued message for sending. The `sending` row itself is what keeps two
 * workers from sending at once; one left behind by a dead worker no longer blocks, but is never sent
 * again by itself. Index: IDX_inbox_message_outbox.
 */
export async function claimNextMessage(executor: Executor, conversationId: string): Promise<Claim> {
  const conversation = await lockConversation(executor, conversationId)
  const outbox = await query<MessageRow>(
    executor,
    `SELECT * FROM inbox_message WHERE conversation_id = ? AND status IN ('queued', 'sending') ORDER BY sequence LIMIT 50`,
    [conversationId]
  )
  const isBusy = outbox.some(
    ({ status, sending_at }) =>
      status === "sending" && Date.now() - (sending_at?.getTime() ?? 0) < SENDING_LEASE_MS
  )
  const next = outbox.find(({ status }) => status === "queued")
  if (isBusy || !next) return { state: "done" }
  const delay = (next.next_attempt_at?.getTime() ?? 0) - Date.now()
  if (delay > 0) return { state: "wait", delay }
  const [message] = await query<MessageRow>(
    executor,
    `UPDATE inbox_message SET status = 'sending', attempts = attempts + 1, sending_at = now(), next_attempt_at = NULL,
       updated_at = now() WHERE id = ? RETURNING *`,
    [next.id]
  )
  const [identity] = await query<IdentityRow>(executor, `SELECT * FROM inbox_contact_identity WHERE id = ?`, [
    conversation.identity_id,
  ])
  return { state: "claimed", message: message!, identity: identity! }
}

/** A sign of life of whoever is sending: an upload may take long. */
export async function renewSending(executor: Executor, messageId: string): Promise<void> {
  await query(executor, `UPDATE inbox_message SET sending_at = now() WHERE id = ? AND status = 'sending'`, [
    messageId,
  ])
}

/** The platform took the message. Statuses that arrived before this are applied at once. */
export async function recordSent(executor: Executor, message: MessageRow, result: SendResult): Promise<void> {
  const waiting = await takePendingUpdatesOf(executor, message.channel_id, result.external_id)
  const current = await lockMessage(executor, message.id)
  const isSent = isForward(current.status, "sent")
  await query(
    executor,
    `UPDATE inbox_message SET external_id = ?, status = ?, error = NULL, updated_at = now(),
       status_times = status_times || ?::jsonb WHERE id = ?`,
    [
      result.external_id,
      isSent ? "sent" : current.status,
      toJson(isSent ? { sent: new Date().toISOString() } : {}),
      message.id,
    ]
  )
  const { events } = await applyUpdates(executor, waiting)
  await learnAddress(executor, message.conversation_id, result)
  const conversation = await readConversation(executor, message.conversation_id)
  const own = {
    conversation_id: conversation.id,
    message_id: message.id,
    topics: topicsOf(conversation),
    type: "message.updated" as const,
  }
  await appendEvents(
    executor,
    isSent || !events.length ? [own, ...events.filter(({ type }) => type !== "message.updated")] : events
  )
}

/**
 * The platform refused, or cannot be reached. Tries again later when that may help and the message is
 * still ours to send: a status may have told meanwhile that it went after all.
 * @returns milliseconds until the next try, or null when there is none
 */
export async function recordFailure(
  executor: Executor,
  message: MessageRow,
  failure: ChannelFailure & { retry_after: number | null }
): Promise<{ retry_in: number | null; failed: boolean }> {
  const current = await lockMessage(executor, message.id)
  if (current.status !== "sending" || current.attempts !== message.attempts) {
    return { retry_in: null, failed: false }
  }
  const { retry_after, ...error } = failure
  // Nothing is wrong with the message: it waits for its channel, and this try does not count.
  const isWaiting = failure.code === "channel_disconnected"
  const hasTriesLeft = message.attempts - message.attempts_base < MAX_TRIES
  const retryIn = failure.retryable && hasTriesLeft ? (retry_after ?? 1_000) : null
  const isFailed = retryIn === null && !isWaiting
  await query(
    executor,
    `UPDATE inbox_message SET status = ?, error = ?::jsonb, updated_at = now(),
       attempts_base = CASE WHEN ? THEN attempts ELSE attempts_base END,
       next_attempt_at = now() + make_interval(secs => ?::float / 1000) WHERE id = ?`,
    [isFailed ? "failed" : "queued", toJson(error), isWaiting, retryIn, message.id]
  )
  const closed = failure.code === "window_closed" ? await closeWindows(executor, [message]) : new Set()
  const forgotten = await forgetResumes(executor, isFailed ? [message] : [])
  const conversation = await readConversation(executor, message.conversation_id)
  const event = { conversation_id: conversation.id, topics: topicsOf(conversation) }
  await appendEvents(executor, [
    { ...event, type: "message.updated", message_id: message.id },
    ...(closed.size || forgotten.size
      ? [{ ...event, type: "conversation.updated" as const, message_id: null }]
      : []),
  ])
  return { retry_in: retryIn, failed: isFailed }
}

/**
 * A person asks to send a message again that failed or whose fate is unknown. The old platform id goes:
 * else its late statuses would be taken for this try's.
 * @throws InboxError `not_found`, `not_retryable`
 */
export async function requeueMessage(
  executor: Executor,
  conversationId: string,
  messageId: string
): Promise<MessageRow> {
  const conversation = await lockConversation(executor, conversationId)
  const [row] = await query<MessageRow>(
    executor,
    `UPDATE inbox_message SET status = 'queued', external_id = NULL, error = NULL, next_attempt_at = NULL,
       attempts_base = attempts, status_times = '{}', updated_at = now()
     WHERE id = ? AND conversation_id = ? AND direction = 'outbound' AND status IN ('failed', 'unconfirmed') RETURNING *`,
    [messageId, conversationId]
  )
  if (!row) {
    const [existing] = await query(
      executor,
      `SELECT id FROM inbox_message WHERE id = ? AND conversation_id = ?`,
      [messageId, conversationId]
    )
    if (!existing) throw new InboxError("not_found", "There is no such message")
    throw new InboxError("not_retryable", "Only a failed or unconfirmed message can be sent again")
  }
  await appendEvents(executor, [
    {
      type: "message.updated",
      conversation_id: conversationId,
      message_id: messageId,
      topics: topicsOf(conversation),
    },
  ])
  return row
}

/** Messages the platform never answered for: from now on a person decides. Index: IDX_inbox_message_unsent. */
export async function expireUnconfirmed(executor: Executor, afterMs: number): Promise<number> {
  const rows = await query<{
    id: string
    conversation_id: string
    assignee_id: string | null
    department_id: string | null
    identity_id: string
  }>(
    executor,
    `UPDATE inbox_message AS m SET status = 'unconfirmed', updated_at = now(), error = ?::jsonb
     FROM inbox_conversation c
     WHERE c.id = m.conversation_id AND m.id IN (
       SELECT id FROM inbox_message WHERE status = 'sending' AND sending_at < now() - make_interval(secs => ?::float / 1000)
       ORDER BY id LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED
     )
     RETURNING m.id, m.conversation_id, c.assignee_id, c.department_id, c.identity_id`,
    [
      toJson({
        code: "no_answer",
        message: "The platform did not confirm this message",
        retryable: true,
        provider_code: null,
      }),
      afterMs,
    ]
  )
  await appendEvents(
    executor,
    rows.map((row) => ({
      type: "message.updated",
      conversation_id: row.conversation_id,
      message_id: row.id,
      topics: topicsOf(row),
    }))
  )
  return rows.length
}

/** Conversations whose queued messages no job seems to care for. Index: IDX_inbox_message_unsent. */
export async function neglectedOutboxes(executor: Executor): Promise<string[]> {
  const rows = await query<{ conversation_id: string }>(
    executor,
    `SELECT DISTINCT conversation_id FROM inbox_message
     WHERE status = 'queued' AND updated_at < now() - interval '5 seconds'
       AND (next_attempt_at IS NULL OR next_attempt_at <= now()) LIMIT 500`
  )
  return rows.map(({ conversation_id }) => conversation_id)
}

/** Conversations with messages that wait for their channel. Index: IDX_inbox_message_unsent. */
export async function waitingOutboxes(executor: Executor, channelId: string): Promise<string[]> {
  const rows = await query<{ conversation_id: string }>(
    executor,
    `SELECT DISTINCT conversation_id FROM inbox_message WHERE status = 'queued' AND channel_id = ?`,
    [channelId]
  )
  return rows.map(({ conversation_id }) => conversation_id)
}

async function lockMessage(executor: Executor, id: string): Promise<MessageRow> {
  const [row] = await query<MessageRow>(
    executor,
    `SELECT * FROM inbox_message WHERE id = ? FOR NO KEY UPDATE`,
    [id]
  )
  if (!row) throw new InboxError("not_found", "There is no such message")
  return row
}

async function readConversation(executor: Executor, id: string): Promise<ConversationRow> {
  const [row] = await query<ConversationRow>(executor, `SELECT * FROM inbox_conversation WHERE id = ?`, [id])
  return row!
}

/** The platform may answer with the address it really uses; a free one is kept, since it is what arrives later. */
async function learnAddress(
  executor: Executor,
  conversationId: string,
  { user_id }: SendResult
): Promise<void> {
  if (!user_id) return
  await query(
    executor,
    `UPDATE inbox_contact_identity AS i SET user_id = ?, updated_at = now() FROM inbox_conversation c
     WHERE c.id = ? AND i.id = c.identity_id AND i.user_id IS NULL AND NOT EXISTS (
       SELECT 1 FROM inbox_contact_identity o WHERE o.channel_id = i.channel_id AND o.user_id = ? AND o.deleted_at IS NULL)`,
    [user_id, conversationId, user_id]
  )
}
