import type { ChatbotFlow } from "../../../types/http/chatbot"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import type { ChatbotInput, ChatbotRow } from "./read"

export interface ChatbotVersionRow {
  id: string
  chatbot_id: string
  number: number
  flow: ChatbotFlow
  published_at: Date
}

export async function createChatbot(
  executor: Executor,
  { name, channel_ids, flow }: ChatbotInput
): Promise<string> {
  const id = newId("bot")
  await query(
    executor,
    `INSERT INTO inbox_chatbot (id, name, channel_ids, flow) VALUES (?, ?, ?, ?::jsonb)`,
    [id, name, channel_ids, toJson(flow)]
  )
  return id
}

export async function changeChatbot(
  executor: Executor,
  id: string,
  input: Partial<ChatbotInput>
): Promise<void> {
  const chatbot = await lockChatbot(executor, id)
  if (chatbot.published_version_id && input.channel_ids) {
    await refuseTaken(executor, id, input.channel_ids)
  }
  const { name = chatbot.name, channel_ids = chatbot.channel_ids, flow = chatbot.flow } = input
  await query(
    executor,
    `UPDATE inbox_chatbot SET name = ?, channel_ids = ?, flow = ?::jsonb, updated_at = now() WHERE id = ?`,
    [name, channel_ids, toJson(flow), id]
  )
}

export async function publishChatbot(
  executor: Executor,
  id: string,
  flow?: ChatbotFlow
): Promise<ChatbotVersionRow> {
  const chatbot = await lockChatbot(executor, id)
  await refuseTaken(executor, id, chatbot.channel_ids)
  const [version] = await query<ChatbotVersionRow>(
    executor,
    `INSERT INTO inbox_chatbot_version (id, chatbot_id, number, flow, published_at)
     SELECT ?, ?, coalesce(max(number), 0) + 1, ?::jsonb, now()
     FROM inbox_chatbot_version WHERE chatbot_id = ? RETURNING *`,
    [newId("botver"), id, toJson(flow ?? chatbot.flow), id]
  )
  await query(
    executor,
    `UPDATE inbox_chatbot SET published_version_id = ?, updated_at = now() WHERE id = ?`,
    [version!.id, id]
  )
  return version!
}

export async function unpublishChatbot(executor: Executor, id: string): Promise<void> {
  await lockChatbot(executor, id)
  await query(
    executor,
    `UPDATE inbox_chatbot SET published_version_id = NULL, updated_at = now() WHERE id = ?`,
    [id]
  )
}

export async function removeChatbot(executor: Executor, id: string): Promise<void> {
  await lockChatbot(executor, id)
  await query(executor, `UPDATE inbox_chatbot SET deleted_at = now() WHERE id = ?`, [id])
}

/** @throws InboxError `not_found` */
async function lockChatbot(executor: Executor, id: string): Promise<ChatbotRow> {
  const [chatbot] = await query<ChatbotRow>(
    executor,
    `SELECT * FROM inbox_chatbot WHERE id = ? AND deleted_at IS NULL FOR NO KEY UPDATE`,
    [id]
  )
  if (!chatbot) throw new InboxError("not_found", "There is no such chatbot")
  return chatbot
}

/** @throws InboxError `duplicate` */
async function refuseTaken(executor: Executor, id: string, channelIds: string[]): Promise<void> {
  const [other] = await query<{ id: string; name: string }>(
    executor,
    `SELECT id, name FROM inbox_chatbot WHERE id <> ? AND published_version_id IS NOT NULL
       AND deleted_at IS NULL AND channel_ids && ?::text[] LIMIT 1`,
    [id, channelIds]
  )
  if (!other) return
  throw new InboxError("duplicate", `"${other.name}" already answers on one of these channels`, {
    chatbot_id: other.id,
    name: other.name,
  })
}
