import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { isNotFound } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { dropFromLists, writeConversation } from "../../shared/stream/apply-event"
import { toTransferBody, type TransferTarget } from "../targets"

interface Transfer {
  target: TransferTarget
  note: string
}

interface TransferCallbacks {
  onDone: () => void
  /** What was given away cannot be read from here any more. */
  onGone: (conversationId: string) => void
}

/** Gives a conversation to a person or a department. */
export function useTransfer(conversationId: string, { onDone, onGone }: TransferCallbacks) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  return useMutation({
    mutationFn: async ({ target, note }: Transfer) => {
      const { conversation } = await inboxApi.transfer(conversationId, toTransferBody(target, note))
      // Whether one may still read it is the server's to say.
      const isGone = await inboxApi.conversation(conversationId).then(() => false, isNotFound)
      return { conversation, isGone }
    },
    onSuccess: ({ conversation, isGone }, { target }) => {
      toast.success(t("transfer.done", { name: target.name }))
      onDone()
      if (isGone) {
        onGone(conversationId)
        dropFromLists(client, conversationId)
      } else {
        writeConversation(client, conversation)
      }
    },
    // It may have changed hands, or be closed.
    onError: () => void client.invalidateQueries({ queryKey: inboxKeys.conversation(conversationId) }),
  })
}
