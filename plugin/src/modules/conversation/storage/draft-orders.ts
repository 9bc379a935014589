import type { DraftOrderDetails } from "../../../types/http/message-details"
import { query, toJson, type Executor } from "../../../utils/database"
import { appendEvents, topicsOf, type Audience } from "./events"

/**
 * Says with an order message what was made of it. Nothing for messages that are no orders, or say so already.
 * @returns whether it is news. Primary key.
 */
export async function keepDraftOrder(
  executor: Executor,
  messageId: string,
  draftOrder: DraftOrderDetails
): Promise<boolean> {
  const json = toJson(draftOrder)
  const [row] = await query<Audience & { conversation_id: string }>(
    executor,
    `UPDATE inbox_message m SET details = jsonb_set(m.details, '{draft_order}', ?::jsonb), updated_at = now()
     FROM inbox_conversation c WHERE m.id = ? AND m.kind = 'order' AND c.id = m.conversation_id
       AND m.details -> 'draft_order' IS DISTINCT FROM ?::jsonb
     RETURNING m.conversation_id, c.assignee_id, c.department_id, c.identity_id`,
    [json, messageId, json]
  )
  if (!row) return false
  const { conversation_id } = row
  await appendEvents(executor, [
    { type: "message.updated", conversation_id, message_id: messageId, topics: topicsOf(row) },
  ])
  return true
}
