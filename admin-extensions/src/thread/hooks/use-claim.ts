import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode, RequestError } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { writeConversation } from "../../shared/stream/apply-event"

/** Takes an unassigned conversation. When somebody else was faster, says who. */
export function useClaim(conversationId: string) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useErrorText()

  return useMutation({
    mutationFn: () => inboxApi.claim(conversationId),
    onSuccess: ({ conversation }) => writeConversation(client, conversation),
    onError: (error) => {
      const winner = error instanceof RequestError ? winnerName(error) : null
      toast.error(
        winner ? t("errors.alreadyClaimedBy", { name: winner }) : errorText(errorCode(error), error.message)
      )
      void client.invalidateQueries({ queryKey: inboxKeys.conversation(conversationId) })
    },
  })
}

function winnerName(error: RequestError): string | null {
  const assignee = error.details["assignee"]
  const name =
    typeof assignee === "object" && assignee !== null ? (assignee as { name?: unknown }).name : null
  return error.code === "already_claimed" && typeof name === "string" ? name : null
}
