import { lockNames, query, toJson, type Executor } from "../../../utils/database"
import { insertActivities } from "./activities"
import type { NamedAgent } from "./assignment"
import { openCounts } from "./counts"
import { appendEvents, topicsOf } from "./events"
import { lockConversation } from "./queue-message"
import type { ConversationRow } from "./rows"

export type WaitingConversation = Pick<
  ConversationRow,
  | "id"
  | "channel_id"
  | "department_id"
  | "customer_id"
  | "identity_id"
  | "assignee_id"
  | "queue_method"
  | "avoid_agent_id"
> & { queued_at: Date }

/** Where a run through the waiting goes on. */
export interface WaitingCursor {
  queued_at: string
  id: string
}

export interface Distribution {
  /** Queues whose conversations are given out. */
  queues: { channel_id: string; department_id: string | null }[]
  after: WaitingCursor | null
  limit: number
}

export interface DistributionResult {
  assigned: { id: string; user_id: string }[]
  /** Null when nothing more waits. */
  next: WaitingCursor | null
}

/** Of one of the queues given, or to be given out by a method of its own. */
const IS_WAITING = `c.status = 'open' AND c.assignee_id IS NULL AND c.deleted_at IS NULL AND c.queued_at IS NOT NULL
  AND (c.queue_method IS NOT NULL OR EXISTS (
    SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS q(channel_id text, department_id text)
    WHERE q.channel_id = c.channel_id AND q.department_id IS NOT DISTINCT FROM c.department_id))`

/** The conversations that have waited longest. Index: IDX_inbox_conversation_waiting. */
export function listWaiting(
  executor: Executor,
  queues: Distribution["queues"],
  limit: number
): Promise<Pick<WaitingConversation, "id" | "channel_id" | "department_id" | "customer_id">[]> {
  return query(
    executor,
    `SELECT c.id, c.channel_id, c.department_id, c.customer_id FROM inbox_conversation c WHERE ${IS_WAITING}
     ORDER BY c.queued_at, c.id LIMIT ?`,
    [toJson(queues), limit]
  )
}

/** Whom each of these goes to, given how much everybody has; called while nobody else gives anything out. */
export type Choose = (
  waiting: WaitingConversation[],
  countOpen: (userIds: string[]) => Promise<Map<string, number>>
) => Promise<Map<string, NamedAgent>>

/**
 * Gives out one batch of what waits, the oldest first. Distribution runs one after the other in the whole
 * shop: whoever counts who has the fewest must not count while another gives. People who claim do not wait
 * for it. Index: IDX_inbox_conversation_waiting.
 */
export async function distribute(
  executor: Executor,
  { queues, after, limit }: Distribution,
  choose: Choose
): Promise<DistributionResult> {
  await lockNames(executor, ["inbox:distribution"])
  const waiting = await query<WaitingConversation & { cursor: WaitingCursor }>(
    executor,
    `SELECT c.id, c.channel_id, c.department_id, c.customer_id, c.identity_id, c.assignee_id, c.queue_method, c.avoid_agent_id,
       c.queued_at, jsonb_build_object('queued_at', c.queued_at::text, 'id', c.id) AS cursor
     FROM inbox_conversation c WHERE ${IS_WAITING}
       ${after ? "AND (c.queued_at, c.id) > (?::timestamptz, ?)" : ""}
     ORDER BY c.queued_at, c.id LIMIT ? FOR NO KEY UPDATE OF c SKIP LOCKED`,
    [toJson(queues), ...(after ? [after.queued_at, after.id] : []), limit]
  )
  if (!waiting.length) return { assigned: [], next: null }
  const chosen = await choose(waiting, (userIds) => openCounts(executor, userIds))
  const assigned = waiting.filter(({ id }) => chosen.has(id))
  await assign(executor, assigned, chosen)
  return {
    assigned: assigned.map(({ id }) => ({ id, user_id: chosen.get(id)!.id })),
    next: waiting.length === limit ? waiting[waiting.length - 1]!.cursor : null,
  }
}

/** The rows are locked and known to have nobody, so none of them can be anybody's by now. */
async function assign(
  executor: Executor,
  conversations: WaitingConversation[],
  chosen: Map<string, NamedAgent>
): Promise<void> {
  if (!conversations.length) return
  await query(
    executor,
    `UPDATE inbox_conversation c SET assignee_id = a.user_id, queued_at = NULL, queue_method = NULL, avoid_agent_id = NULL,
       unread_count = greatest(1, c.unread_count), updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS a(id text, user_id text) WHERE c.id = a.id AND c.assignee_id IS NULL`,
    [toJson(conversations.map(({ id }) => ({ id, user_id: chosen.get(id)!.id })))]
  )
  const lines = await insertActivities(
    executor,
    conversations.map(({ id }) => {
      const agent = chosen.get(id)!
      return {
        conversation_id: id,
        text: `Assigned to ${agent.name}`,
        system: { type: "assigned", target: { type: "agent", ...agent } },
      }
    })
  )
  await appendEvents(
    executor,
    conversations.flatMap((before) => {
      const after = { ...before, assignee_id: chosen.get(before.id)!.id }
      const topics = [...new Set([...topicsOf(before), ...topicsOf(after)])]
      const event = { conversation_id: before.id, topics }
      return [
        { ...event, type: "message.created" as const, message_id: lines.get(before.id) ?? null },
        { ...event, type: "conversation.updated" as const, message_id: null },
      ]
    })
  )
}

/** Whether anything has been waiting for a while: then the job that should have given it out was lost. */
export async function hasWaiting(executor: Executor): Promise<boolean> {
  const [row] = await query(
    executor,
    `SELECT 1 FROM inbox_conversation WHERE status = 'open' AND assignee_id IS NULL AND deleted_at IS NULL
       AND queued_at < now() - interval '5 seconds' LIMIT 1`
  )
  return row !== undefined
}

/** Conversations in which the chatbot has something to do. Index: IDX_inbox_conversation_bot. */
export async function dueForBot(executor: Executor, limit: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    executor,
    `SELECT id FROM inbox_conversation WHERE status = 'bot' AND bot_due_at <= now() AND deleted_at IS NULL
     ORDER BY bot_due_at LIMIT ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}

/**
 * Says when the chatbot is to look again; null: when somebody writes.
 * @param seen the last message it has read: one that came since is looked at at once
 */
export async function scheduleBot(
  executor: Executor,
  conversationId: string,
  seen: number,
  at: Date | null
): Promise<{ is_due: boolean }> {
  // Held first, so that what is stored right now is seen by the next statement.
  await lockConversation(executor, conversationId)
  const [row] = await query<{ is_due: boolean }>(
    executor,
    `UPDATE inbox_conversation c SET updated_at = now(), bot_due_at = CASE WHEN EXISTS (
         SELECT 1 FROM inbox_message m WHERE m.conversation_id = c.id AND m.sequence > ? AND m.direction = 'inbound' AND m.kind <> 'activity'
       ) THEN now() ELSE ?::timestamptz END
     WHERE c.id = ? AND c.status = 'bot' RETURNING bot_due_at <= now() AS is_due`,
    [seen, at, conversationId]
  )
  return { is_due: row?.is_due ?? false }
}
