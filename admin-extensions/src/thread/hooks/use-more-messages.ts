import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useCallback, useRef } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { joinPart, prependPage, type Thread } from "../../shared/cache/thread-cache"
import type { MessageDTO } from "../../shared/types"
import { loadAround, PAGE_SIZE } from "../load-thread"

/** Loads the page before the first loaded message; calls while one is under way do nothing. */
export function useOlderMessages(conversationId: string) {
  return useMoreMessages(
    conversationId,
    useCallback(
      async ({ messages: [first] }: Thread) => {
        if (!first) {
          return unchanged
        }
        const page = await inboxApi.listMessages(conversationId, { before: first.sequence, limit: PAGE_SIZE })
        return (thread: Thread) => prependPage(thread, page)
      },
      [conversationId]
    )
  )
}

/** The same of those after the last loaded message, until the end of the thread is reached. */
export function useNewerMessages(conversationId: string) {
  return useMoreMessages(
    conversationId,
    useCallback(
      async ({ messages }: Thread) => {
        const last: MessageDTO | undefined = messages.at(-1)
        if (!last) {
          return unchanged
        }
        const part = await loadAround(conversationId, last.sequence)
        return (thread: Thread) => joinPart(thread, part)
      },
      [conversationId]
    )
  )
}

const unchanged = (thread: Thread) => thread

function useMoreMessages(
  conversationId: string,
  fetchPage: (thread: Thread) => Promise<(thread: Thread) => Thread>
) {
  const client = useQueryClient()
  const isBusy = useRef(false)
  const key = inboxKeys.thread(conversationId)
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const thread = client.getQueryData<Thread>(key)
      return thread ? fetchPage(thread) : unchanged
    },
    onSuccess: (change) => {
      client.setQueryData<Thread>(key, (thread) => thread && change(thread))
    },
    onSettled: () => {
      isBusy.current = false
    },
  })

  const load = useCallback(() => {
    if (!isBusy.current) {
      isBusy.current = true
      mutate()
    }
  }, [mutate])

  return { load, isLoading: isPending, hasFailed: isError }
}
