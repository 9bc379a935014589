import { useMutation, useQueryClient } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putAnswer, putMessage, type Thread } from "../../shared/cache/thread-cache"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"

/** Sends a failed or unconfirmed message again; it shows as queued at once. */
export function useRetryMessage(conversationId: string) {
  const client = useQueryClient()
  const errorText = useErrorText()
  const update = (change: (thread: Thread) => Thread) =>
    client.setQueryData<Thread>(inboxKeys.thread(conversationId), (thread) => thread && change(thread))

  return useMutation({
    mutationFn: (message: MessageDTO) => inboxApi.retryMessage(conversationId, message.id),
    onMutate: (message) =>
      void update((thread) => putMessage(thread, { ...message, status: "queued", error: null })),
    onSuccess: ({ message }) => void update((thread) => putAnswer(thread, message)),
    onError: (error, message) => {
      update((thread) => putMessage(thread, message))
      toast.error(errorText(errorCode(error), error.message))
    },
  }).mutate
}
