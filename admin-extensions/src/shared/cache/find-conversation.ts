import type { QueryClient } from "@tanstack/react-query"
import type { ConversationDTO, ConversationResponse } from "../types"
import { flattenPages, type ConversationPages } from "./conversation-lists"
import { inboxKeys } from "./query-keys"

/** A conversation as it is known without asking: by itself, else from any list that holds it. */
export function findConversation(client: QueryClient, id: string): ConversationDTO | undefined {
  const known = client.getQueryData<ConversationResponse>(inboxKeys.conversation(id))
  if (known) {
    return known.conversation
  }
  return client
    .getQueriesData<ConversationPages>({ queryKey: inboxKeys.lists() })
    .flatMap(([, pages]) => flattenPages(pages))
    .find((conversation) => conversation.id === id)
}
