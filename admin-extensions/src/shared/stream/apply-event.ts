import type { QueryClient } from "@tanstack/react-query"
import type { ConversationFilters } from "../api/inbox"
import { dropConversation, putConversation, type ConversationPages } from "../cache/conversation-lists"
import { hasAgent, putAgent } from "../cache/agents"
import { inboxKeys } from "../cache/query-keys"
import { dropHits, renewHits, type SearchPages } from "../cache/search-results"
import { putMessage, type Thread } from "../cache/thread-cache"
import type { AgentDTO, AgentListResponse, ConversationDTO, ConversationResponse, MeResponse } from "../types"
import { applyCrmUpdate } from "./apply-crm-update"
import type { StreamEvent } from "./events"

/** Writes what the stream says into everything that is cached. */
export function applyEvent(client: QueryClient, event: StreamEvent): void {
  switch (event.type) {
    case "message.created":
    case "message.updated":
      client.setQueryData<Thread>(inboxKeys.thread(event.data.conversation_id), (thread) =>
        thread ? putMessage(thread, event.data.message) : thread
      )
      if (event.data.message.error?.code === "channel_disconnected") {
        // The only word of it on the stream: its reason locks the composers of the whole channel.
        void client.invalidateQueries({ queryKey: inboxKeys.channels() })
      }
      return
    case "conversation.updated":
      writeConversation(client, event.data.conversation)
      return
    case "conversation.removed":
      dropFromLists(client, event.data.conversation_id)
      // Asks again, so that an open one turns into "not found" by the server's word.
      void client.invalidateQueries({ queryKey: inboxKeys.conversation(event.data.conversation_id) })
      return
    case "presence.updated":
      writeAgent(client, event.data.agent)
      return
    case "crm.updated":
      applyCrmUpdate(client, event.data)
      return
    case "reset":
      void client.invalidateQueries({ queryKey: inboxKeys.me() })
      void client.invalidateQueries({ queryKey: inboxKeys.live() })
  }
}

/** Puts the newest state of a conversation everywhere it is shown. */
export function writeConversation(client: QueryClient, conversation: ConversationDTO): void {
  const me = client.getQueryData<MeResponse>(inboxKeys.me())
  client.setQueryData<ConversationResponse>(inboxKeys.conversation(conversation.id), { conversation })
  if (me) {
    updateLists(client, (pages, filters) => putConversation(pages, conversation, filters, me))
  }
  updateSearches(client, (pages) => renewHits(pages, conversation))
}

/** Takes a conversation out of every list, and out of what was found. */
export function dropFromLists(client: QueryClient, conversationId: string): void {
  updateLists(client, (pages) => dropConversation(pages, conversationId))
  updateSearches(client, (pages) => dropHits(pages, conversationId))
}

function writeAgent(client: QueryClient, agent: AgentDTO): void {
  const key = inboxKeys.agents()
  const known = client.getQueryData<AgentListResponse>(key)
  if (known && !hasAgent(known, agent.id)) {
    void client.invalidateQueries({ queryKey: key })
  } else if (known) {
    client.setQueryData<AgentListResponse>(key, putAgent(known, agent))
  }
  // It tells what colleagues see; what I chose, perhaps elsewhere, is the server's to say.
  if (client.getQueryData<MeResponse>(inboxKeys.me())?.agent.id === agent.id) {
    void client.invalidateQueries({ queryKey: inboxKeys.me() })
  }
}

function updateLists(
  client: QueryClient,
  update: (pages: ConversationPages, filters: ConversationFilters) => ConversationPages
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: inboxKeys.lists() })) {
    const filters = query.queryKey.at(-1) as ConversationFilters
    client.setQueryData<ConversationPages>(query.queryKey, (pages) =>
      pages ? update(pages, filters) : pages
    )
  }
}

function updateSearches(client: QueryClient, update: (pages: SearchPages) => SearchPages): void {
  client.setQueriesData<SearchPages>({ queryKey: inboxKeys.searches() }, (pages) => pages && update(pages))
}
