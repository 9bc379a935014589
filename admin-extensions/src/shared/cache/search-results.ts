import type { InfiniteData } from "@tanstack/react-query"
import type { ConversationDTO, SearchResponse } from "../types"

export type SearchPages = InfiniteData<SearchResponse, string | null>

const change = (pages: SearchPages, update: (page: SearchResponse) => SearchResponse): SearchPages => ({
  ...pages,
  pages: pages.pages.map(update),
})

/** Renews a conversation in what was found. What else would be found now, only the server knows. */
export function renewHits(pages: SearchPages, conversation: ConversationDTO): SearchPages {
  return change(pages, (page) => ({
    ...page,
    conversations: page.conversations.map((known) => (known.id === conversation.id ? conversation : known)),
    messages: page.messages.map((hit) =>
      hit.conversation.id === conversation.id ? { ...hit, conversation } : hit
    ),
  }))
}

/** Takes away what may not be read any more. */
export function dropHits(pages: SearchPages, conversationId: string): SearchPages {
  return change(pages, (page) => ({
    ...page,
    conversations: page.conversations.filter(({ id }) => id !== conversationId),
    messages: page.messages.filter(({ conversation }) => conversation.id !== conversationId),
  }))
}
