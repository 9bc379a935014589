import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { Thread } from "../../shared/cache/thread-cache"

/** A part far from the end is not kept: the conversation opens at its end the next time. */
export function useForgetPart(conversationId: string): void {
  const client = useQueryClient()
  useEffect(
    () => () => {
      // Once nothing shows it any more.
      setTimeout(() => {
        const queryKey = inboxKeys.thread(conversationId)
        if (client.getQueryData<Thread>(queryKey)?.has_newer) {
          client.removeQueries({ queryKey, exact: true, type: "inactive" })
        }
      })
    },
    [client, conversationId]
  )
}
