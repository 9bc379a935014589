import type { UnreadResponse } from "../../../../../types/http/commerce"
import { inboxModules } from "../../../../../workflows/modules"
import { agentRoute } from "../../agent-route"

/** What waits for whoever asks, for pages that are not the inbox. */
export const GET = agentRoute({}, async (request, response, { agent }) => {
  const { channels, conversations } = inboxModules(request.scope)
  const [conversation_ids, connected] = await Promise.all([
    conversations.unreadOf(agent.id),
    channels.listChannels(),
  ])
  const body: UnreadResponse = { user_id: agent.id, conversation_ids, has_channels: connected.length > 0 }
  response.json(body)
})
