import type { ChatbotFlow } from "../../../types/http/chatbot"
import { query, type Executor } from "../../../utils/database"

export interface ChatbotInput {
  name: string
  channel_ids: string[]
  flow: ChatbotFlow
}

export interface ChatbotRow extends ChatbotInput {
  id: string
  published_version_id: string | null
  created_at: Date
  updated_at: Date
}

/** A chatbot with what answers of it now. */
export interface ChatbotOverview extends ChatbotRow {
  published_version: number | null
  published_at: Date | null
  /** Whether the draft differs from what answers; always, when nothing does. */
  has_changes: boolean
  /** Conversations it leads now; the most stands for any more. */
  active_conversations: number
}

export interface PublishedChatbot {
  chatbot_id: string
  version_id: string
}

const MOST_COUNTED = 100

/** Index of the count: IDX_inbox_chatbot_session_active. */
export function readChatbots(executor: Executor, ids?: string[]): Promise<ChatbotOverview[]> {
  return query<ChatbotOverview>(
    executor,
    `SELECT b.*, v.number AS published_version, v.published_at, b.flow IS DISTINCT FROM v.flow AS has_changes,
       (SELECT count(*)::int FROM (SELECT 1 FROM inbox_chatbot_session s WHERE s.chatbot_id = b.id
          AND s.ended_at IS NULL AND s.deleted_at IS NULL LIMIT ?) AS active) AS active_conversations
     FROM inbox_chatbot b LEFT JOIN inbox_chatbot_version v ON v.id = b.published_version_id
     WHERE b.deleted_at IS NULL AND (?::text[] IS NULL OR b.id = ANY(?::text[]))
     ORDER BY lower(b.name), b.id`,
    [MOST_COUNTED, ids ?? null, ids ?? null]
  )
}

/** What answers on each channel. */
export async function readPublished(executor: Executor): Promise<Map<string, PublishedChatbot>> {
  const found = await query<PublishedChatbot & { channel_id: string }>(
    executor,
    `SELECT channel_id, b.id AS chatbot_id, b.published_version_id AS version_id
     FROM inbox_chatbot b, unnest(b.channel_ids) AS channel_id
     WHERE b.published_version_id IS NOT NULL AND b.deleted_at IS NULL`
  )
  return new Map(found.map(({ channel_id, ...published }) => [channel_id, published]))
}
