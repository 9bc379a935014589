import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putAttachment, type Thread } from "../../shared/cache/thread-cache"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"

/** Fetches a contact's file once more. How it goes on is told by the stream. */
export function useRetryAttachment(conversationId: string) {
  const client = useQueryClient()
  const errorText = useErrorText()
  return useMutation({
    mutationFn: (attachmentId: string) => inboxApi.retryAttachment(attachmentId),
    onSuccess: ({ attachment }) =>
      client.setQueryData<Thread>(inboxKeys.thread(conversationId), (thread) =>
        thread ? putAttachment(thread, attachment) : thread
      ),
    onError: (error) => {
      toast.error(errorText(errorCode(error), error.message))
      // It may have been fetched in the meantime.
      void client.invalidateQueries({ queryKey: inboxKeys.thread(conversationId) })
    },
  })
}
