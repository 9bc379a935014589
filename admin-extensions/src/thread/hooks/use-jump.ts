import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useState } from "react"
import type { MessageTarget } from "../../inbox/hooks/use-inbox-location"
import { inboxKeys } from "../../shared/cache/query-keys"
import { joinPart, type Thread } from "../../shared/cache/thread-cache"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { hasMessage, loadAround, loadNewest } from "../load-thread"

/** Long enough to find it with the eye. */
const HIGHLIGHT_MS = 2_500

/** Where a thread is to be scrolled as soon as it is loaded there. */
export type Place = { type: "message"; id: string } | { type: "end" }

/** Going to a message wherever it is, and back to the end. What lies between is not loaded. */
export function useJump(conversationId: string) {
  const { t } = useInboxTranslation()
  const client = useQueryClient()
  const [place, setPlace] = useState<Place | null>(null)
  const key = inboxKeys.thread(conversationId)

  const { mutate, isPending } = useMutation({
    mutationFn: async (target: MessageTarget | null) => {
      const part = await (target ? loadAround(conversationId, target.sequence) : loadNewest(conversationId))
      return target && !hasMessage(part, target.id) ? null : part
    },
    onSuccess: (part, target) => {
      if (!part) {
        toast.error(t("search.notHere"))
        return
      }
      client.setQueryData<Thread>(key, (thread) => joinPart(thread, part))
      setPlace(target ? { type: "message", id: target.id } : { type: "end" })
    },
    onError: () => void toast.error(t("search.jumpFailed")),
  })

  const jumpTo = useCallback(
    (target: MessageTarget) => {
      const thread = client.getQueryData<Thread>(key)
      if (thread && hasMessage(thread, target.id)) {
        setPlace({ type: "message", id: target.id })
      } else {
        mutate(target)
      }
    },
    // The key is made of the id.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [client, conversationId, mutate]
  )
  const jumpToEnd = useCallback(() => mutate(null), [mutate])

  const [shown, setShown] = useState<Place | null>(null)
  const arrive = useCallback(() => {
    setPlace(null)
    setShown(place)
  }, [place])
  useEffect(() => {
    if (shown) {
      const timer = setTimeout(() => setShown(null), HIGHLIGHT_MS)
      return () => clearTimeout(timer)
    }
  }, [shown])

  return {
    place,
    arrive,
    jumpTo,
    jumpToEnd,
    isJumping: isPending,
    /** The message that stands out for the moment. */
    highlightedId: shown?.type === "message" ? shown.id : null,
  }
}
