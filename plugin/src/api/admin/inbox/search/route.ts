import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { FoundMessage } from "../../../../modules/conversation/storage/search"
import type { ConversationDTO, MessageKind } from "../../../../types/http/conversation"
import { MESSAGE_KINDS } from "../../../../types/http/conversation"
import type { SearchResponse } from "../../../../types/http/search"
import { excerptOf, searchWords } from "../../../../utils/search-words"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"
import { agentRoute, type AgentContext } from "../agent-route"

const id = z.string().min(1).max(64).optional()
const searchSchema = z.object({
  q: z.string().max(200).default(""),
  channel_id: id,
  department_id: id,
  agent_id: id,
  kind: z.enum(MESSAGE_KINDS).optional(),
  direction: z.enum(["inbound", "outbound"]).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: id,
})

/** Contacts are few and shown above the messages. */
const MOST_CONVERSATIONS = 10

/** Messages, and on the first page conversations by contact and number, among those the agent may read. */
export const GET = agentRoute({}, async (request, response, context) => {
  const { q, limit, cursor, ...filters } = searchSchema.parse(request.query)
  const words = searchWords(q)
  if (!words.length) return response.json(NOTHING)
  const { conversations } = inboxModules(request.scope)
  const reader = { visibility: context.visibility, reads_records: false }
  const [found, contacts] = await Promise.all([
    conversations.searchMessages({ words, reader, ...filters, after: cursor, limit: limit + 1 }),
    cursor ? [] : findConversations(request.scope, context, q, filters),
  ])
  const page = found.slice(0, limit)
  const body: SearchResponse = {
    conversations: contacts,
    messages: await presentHits(request.scope, page, words),
    next_cursor: found.length > limit ? page[page.length - 1]!.id : null,
  }
  response.json(body)
})

const NOTHING: SearchResponse = { conversations: [], messages: [], next_cursor: null }

interface ConversationFilters {
  channel_id?: string
  department_id?: string
  agent_id?: string
  kind?: MessageKind
}

/** Open ones first; filters that only messages have leave them out. */
async function findConversations(
  container: MedusaContainer,
  { agent, visibility }: AgentContext,
  q: string,
  { channel_id, department_id, agent_id, kind }: ConversationFilters
): Promise<ConversationDTO[]> {
  if (kind) return []
  const { conversations } = inboxModules(container)
  const shared = { q, user_id: agent.id, visibility, channel_id, department_id, assignee_id: agent_id }
  const lists = await Promise.all(
    (["all", "closed"] as const).map((view) =>
      conversations.listInbox({ ...shared, view, limit: MOST_CONVERSATIONS })
    )
  )
  const rows = lists.flatMap((list) => list.rows).slice(0, MOST_CONVERSATIONS)
  return presentConversations(container, rows)
}

async function presentHits(
  container: MedusaContainer,
  found: FoundMessage[],
  words: string[]
): Promise<SearchResponse["messages"]> {
  const ids = [...new Set(found.map(({ conversation_id }) => conversation_id))]
  const rows = await inboxModules(container).conversations.conversationsByIds(ids)
  const byId = new Map((await presentConversations(container, rows)).map((known) => [known.id, known]))
  return found.flatMap((hit) => {
    const conversation = byId.get(hit.conversation_id)
    if (!conversation) return []
    const { id, conversation_id, sequence, direction, kind, occurred_at, text } = hit
    const author = { type: hit.author_type, id: hit.author_id, name: hit.author_name }
    return {
      message: {
        id,
        conversation_id,
        sequence,
        direction,
        kind,
        author,
        occurred_at: occurred_at.toISOString(),
      },
      ...excerptOf(text ?? "", words),
      conversation,
    }
  })
}
