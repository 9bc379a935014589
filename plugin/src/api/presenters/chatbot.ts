import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChatbotOverview } from "../../modules/chatbot/service"
import type { ChatbotDTO } from "../../types/http/chatbot"
import { checkFlow } from "../../utils/chatbot/check-flow"
import type { FlowSurroundings } from "../../utils/chatbot/flow-problem"
import { chatbotModule } from "../../workflows/chatbot/chatbot-module"
import { flowSurroundings } from "../../workflows/chatbot/flow-surroundings"

/**
 * Chatbots by name: all, or those that are there of the ones asked for.
 * @throws InboxError `not_found` in a shop that leaves chatbots out
 */
export async function listChatbots(container: MedusaContainer, ids?: string[]): Promise<ChatbotDTO[]> {
  const rows = await chatbotModule(container).readChatbots(ids)
  const channelIds = rows.flatMap(({ channel_ids }) => channel_ids)
  const around = await flowSurroundings(container, channelIds)
  return rows.map((row) => presentChatbot(row, around))
}

function presentChatbot(row: ChatbotOverview, around: FlowSurroundings): ChatbotDTO {
  const { id, name, channel_ids, flow, published_version, has_changes, active_conversations } = row
  const channels = around.channels.filter((channel) => channel_ids.includes(channel.id))
  return {
    id,
    name,
    channel_ids,
    flow,
    is_published: row.published_version_id !== null,
    published_version,
    published_at: row.published_at?.toISOString() ?? null,
    has_changes,
    problems: checkFlow(flow, { ...around, channels }),
    active_conversations,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}
