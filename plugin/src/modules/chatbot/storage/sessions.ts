import type { ChatbotFlow, FlowState } from "../../../types/http/chatbot"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { PublishedChatbot } from "./read"

/** A conversation inside a version, with the version's flow. */
export interface ChatbotSessionRow {
  id: string
  conversation_id: string
  chatbot_id: string
  version_id: string
  state: FlowState
  handled_sequence: number
  turn: number
  waiting_until: Date | null
  ended_at: Date | null
  flow: ChatbotFlow
}

export interface SavedTurn {
  state: FlowState
  handled_sequence: number
  waiting_until: Date | null
  ended: boolean
}

const BEGIN: FlowState = { node_id: null, invalid_answers: 0 }
const SESSION = `SELECT s.*, v.flow FROM inbox_chatbot_session s JOIN inbox_chatbot_version v ON v.id = s.version_id`

/** Nothing happens when the conversation has one already. */
export async function beginSession(
  executor: Executor,
  conversationId: string,
  { chatbot_id, version_id }: PublishedChatbot
): Promise<void> {
  await query(
    executor,
    `INSERT INTO inbox_chatbot_session (id, conversation_id, chatbot_id, version_id, state)
     VALUES (?, ?, ?, ?, ?::jsonb) ON CONFLICT (conversation_id) WHERE deleted_at IS NULL DO NOTHING`,
    [newId("botses"), conversationId, chatbot_id, version_id, toJson(BEGIN)]
  )
}

/** Index: IDX_inbox_chatbot_session_conversation. */
export async function readSession(
  executor: Executor,
  conversationId: string
): Promise<ChatbotSessionRow | null> {
  const [session] = await query<ChatbotSessionRow>(
    executor,
    `${SESSION} WHERE s.conversation_id = ? AND s.deleted_at IS NULL`,
    [conversationId]
  )
  return session ?? null
}

export async function saveTurn(
  executor: Executor,
  { id, turn }: Pick<ChatbotSessionRow, "id" | "turn">,
  { state, handled_sequence, waiting_until, ended }: SavedTurn
): Promise<boolean> {
  const updated = await query(
    executor,
    `UPDATE inbox_chatbot_session SET state = ?::jsonb, handled_sequence = ?, waiting_until = ?, turn = turn + 1,
       ended_at = CASE WHEN ?::boolean THEN now() END, updated_at = now()
     WHERE id = ? AND turn = ? AND ended_at IS NULL RETURNING id`,
    [toJson(state), handled_sequence, waiting_until, ended, id, turn]
  )
  return updated.length > 0
}

export async function endSession(executor: Executor, conversationId: string): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_chatbot_session SET ended_at = now(), waiting_until = NULL, updated_at = now()
     WHERE conversation_id = ? AND ended_at IS NULL`,
    [conversationId]
  )
}

/** Index: IDX_inbox_chatbot_session_due. */
export function dueSessions(executor: Executor, now: Date, limit: number): Promise<ChatbotSessionRow[]> {
  return query<ChatbotSessionRow>(
    executor,
    `${SESSION} WHERE s.ended_at IS NULL AND s.deleted_at IS NULL AND s.waiting_until <= ?
     ORDER BY s.waiting_until LIMIT ?`,
    [now, limit]
  )
}
