import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { SystemDetails } from "../../../types/http/message-details"

/** A line of the system in a thread: what happened, not what somebody said. */
export interface NewActivity {
  conversation_id: string
  /** In English, for whoever reads the thread without our screens. */
  text: string
  system: SystemDetails
}

/**
 * Writes a line into each thread, at its end: its time is no finer than that of the coarsest platform, so that what
 * is said within the same second stands where it came. When it really was is its creation, to the millisecond. The
 * conversations must be locked by the caller's transaction.
 * @returns the lines' ids, by conversation
 */
export async function insertActivities(
  executor: Executor,
  activities: NewActivity[]
): Promise<Map<string, string>> {
  if (!activities.length) return new Map()
  const rows = activities.map(({ conversation_id, text, system }) => ({
    id: newId("msg"),
    conversation_id,
    text,
    details: { system },
  }))
  await query(
    executor,
    `WITH lines AS (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS l(id text, conversation_id text, text text, details jsonb)
     ), counted AS (
       UPDATE inbox_conversation c SET last_sequence = c.last_sequence + 1, updated_at = now()
       FROM lines l WHERE c.id = l.conversation_id
       RETURNING c.id, c.identity_id, c.channel_id, c.last_sequence, c.last_message
     )
     INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, direction, kind, text, status, status_times,
       author_type, author_name, details, timeline_identity_id, created_at, occurred_at)
     SELECT l.id, c.id, c.channel_id, c.last_sequence, 'outbound', 'activity', l.text, 'sent', '{}', 'system', 'System', l.details,
       CASE WHEN l.details->'system'->>'type' = 'transferred' THEN c.identity_id END,
       date_trunc('milliseconds', clock_timestamp()),
       greatest(date_trunc('second', clock_timestamp()), (c.last_message->>'occurred_at')::timestamptz)
     FROM lines l JOIN counted c ON c.id = l.conversation_id`,
    [toJson(rows)]
  )
  return new Map(rows.map(({ conversation_id, id }) => [conversation_id, id]))
}
