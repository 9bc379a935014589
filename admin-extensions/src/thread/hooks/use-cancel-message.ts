import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putMessage, type Thread } from "../../shared/cache/thread-cache"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"

/** Takes a message back that has not gone out; says so when it is too late for that. */
export function useCancelMessage(conversationId: string) {
  const client = useQueryClient()
  const errorText = useErrorText()
  const key = inboxKeys.thread(conversationId)
  return useMutation({
    mutationFn: (message: MessageDTO) => inboxApi.cancelMessage(conversationId, message.id),
    onSuccess: ({ message }) =>
      void client.setQueryData<Thread>(key, (thread) => thread && putMessage(thread, message)),
    onError: (error) => {
      toast.error(errorText(errorCode(error), error.message))
      void client.invalidateQueries({ queryKey: key })
    },
  }).mutate
}
