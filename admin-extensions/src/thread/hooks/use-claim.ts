import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { claimWinner, errorCode, isNotFound } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { writeConversation } from "../../shared/stream/apply-event"

/** Takes a conversation from the queue or the chatbot. When somebody else was faster, says who. */
export function useClaim(conversationId: string) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useErrorText()

  return useMutation({
    mutationFn: () => inboxApi.claim(conversationId),
    onSuccess: ({ conversation }) => writeConversation(client, conversation),
    onError: (error) => {
      const winner = claimWinner(error)
      // What somebody else has may not be ours to read at all.
      const code = isNotFound(error) ? "already_claimed" : errorCode(error)
      toast.error(winner ? t("errors.alreadyClaimedBy", { name: winner }) : errorText(code, error.message))
      void client.invalidateQueries({ queryKey: inboxKeys.conversation(conversationId) })
    },
  })
}
