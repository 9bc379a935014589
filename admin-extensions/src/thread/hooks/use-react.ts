import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putMessage, type Thread } from "../../shared/cache/thread-cache"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { withOwnReaction } from "../reactions"

interface Reaction {
  message: MessageDTO
  /** Empty takes ours back. */
  emoji: string
}

/** Puts our emoji on a message; it shows at once, and goes again when it is refused. */
export function useReact(conversationId: string, agent: { id: string; name: string }) {
  const client = useQueryClient()
  const errorText = useErrorText()
  const key = inboxKeys.thread(conversationId)
  const update = (change: (thread: Thread) => Thread) =>
    client.setQueryData<Thread>(key, (thread) => thread && change(thread))

  return useMutation({
    mutationFn: ({ message, emoji }: Reaction) => inboxApi.react(conversationId, message.id, emoji),
    onMutate: ({ message, emoji }) =>
      void update((thread) => putMessage(thread, withOwnReaction(message, emoji, agent))),
    onSuccess: ({ message }) => void update((thread) => putMessage(thread, message)),
    onError: (error) => {
      toast.error(errorText(errorCode(error), error.message))
      void client.invalidateQueries({ queryKey: key })
    },
  }).mutate
}
