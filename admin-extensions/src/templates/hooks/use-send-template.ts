import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ConnectionError } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putAnswer, type Thread } from "../../shared/cache/thread-cache"
import { useAttempt } from "../../shared/hooks/use-attempt"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { writeConversation } from "../../shared/stream/apply-event"
import type { ConversationDTO, TemplateBody } from "../../shared/types"

/** Sends a template into a conversation, whether its reply window is over or not. */
export function useSendTemplate({ id, contact }: ConversationDTO, isWindowOver: boolean, onSent: () => void) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const attempt = useAttempt()
  return useMutation({
    mutationFn: async (template: TemplateBody) => {
      const body = { template, client_id: attempt.id() }
      return isWindowOver ? inboxApi.resume(id, body) : inboxApi.sendMessage(id, body)
    },
    retry: (count, error) => error instanceof ConnectionError && count < 2,
    onSuccess: (answer) => {
      if ("conversation" in answer) {
        writeConversation(client, answer.conversation)
      } else {
        client.setQueryData<Thread>(
          inboxKeys.thread(id),
          (thread) => thread && putAnswer(thread, answer.message)
        )
      }
      toast.success(t("picker.sent", { name: contact.name }))
      onSent()
    },
    onError: () => void client.invalidateQueries({ queryKey: inboxKeys.conversation(id) }),
    onSettled: (_, error) => attempt.settle(error),
  })
}
