import { useQuery, useQueryClient } from "@tanstack/react-query"
import { inboxApi } from "../../shared/api/inbox"
import { isNotFound } from "../../shared/api/errors"
import { findConversation } from "../../shared/cache/find-conversation"
import { inboxKeys } from "../../shared/cache/query-keys"
import { streamHub } from "../../shared/stream/hub"
import type { ConversationResponse } from "../../shared/types"

/** One conversation; shown at once when a list already has it. */
export function useConversation(id: string) {
  const client = useQueryClient()
  return useQuery<ConversationResponse>({
    queryKey: inboxKeys.conversation(id),
    queryFn: ({ signal }) =>
      streamHub.journal.replayOver(
        () => inboxApi.conversation(id, signal),
        (answer, event): ConversationResponse =>
          event.type === "conversation.updated" && event.data.conversation_id === id
            ? { conversation: event.data.conversation }
            : answer
      ),
    placeholderData: (): ConversationResponse | undefined => {
      const conversation = findConversation(client, id)
      return conversation && { conversation }
    },
    retry: (count, error) => !isNotFound(error) && count < 1,
    staleTime: Infinity,
  })
}
