import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { writeConversation } from "../../shared/stream/apply-event"

/** Ends a conversation. @param onClosed once it has ended */
export function useClose(conversationId: string, onClosed: () => void) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  return useMutation({
    mutationFn: (reason: string) => inboxApi.close(conversationId, reason ? { reason } : {}),
    onSuccess: ({ conversation }) => {
      writeConversation(client, conversation)
      toast.success(t("close.done"))
      onClosed()
    },
    onError: () => void client.invalidateQueries({ queryKey: inboxKeys.conversation(conversationId) }),
  })
}
