import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ConnectionError } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useAttempt } from "../../shared/hooks/use-attempt"
import type { StartConversationBody } from "../../shared/types"

/** Writes first: begins a conversation with its first message. */
export function useStart(onStarted: (conversationId: string) => void) {
  const client = useQueryClient()
  const attempt = useAttempt()
  return useMutation({
    mutationFn: (body: StartConversationBody) =>
      inboxApi.startConversation({ ...body, client_id: attempt.id() }),
    retry: (count, error) => error instanceof ConnectionError && count < 2,
    onSuccess: ({ conversation }) => onStarted(conversation.id),
    // What stood in the way may be a conversation that has begun meanwhile.
    onError: () => void client.invalidateQueries({ queryKey: inboxKeys.recipients() }),
    onSettled: (_, error) => attempt.settle(error),
  })
}
