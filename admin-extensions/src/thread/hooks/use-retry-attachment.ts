import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putAttachment, type Thread } from "../../shared/cache/thread-cache"
import type { AttachmentDTO } from "../../shared/types"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"

/** Fetches a contact's file once more. How it goes on is told by the stream. */
export function useRetryAttachment(conversationId: string) {
  const client = useQueryClient()
  const errorText = useErrorText()
  return useMutation({
    mutationFn: ({ id }: AttachmentDTO) => inboxApi.retryAttachment(id),
    // Before the request: a small file is there, and the stream has said so, before the answer comes.
    onMutate: (attachment) =>
      void client.setQueryData<Thread>(
        inboxKeys.thread(conversationId),
        (thread) =>
          thread && putAttachment(thread, { ...attachment, state: "fetching", error: null, progress: null })
      ),
    onError: (error) => {
      toast.error(errorText(errorCode(error), error.message))
      // It may have been fetched in the meantime.
      void client.invalidateQueries({ queryKey: inboxKeys.thread(conversationId) })
    },
  })
}
