import { useCallback, useEffect, useRef } from "react"
import type { ConversationDTO } from "../../shared/types"
import { afterLeaving } from "../after-leaving"
import type { useInboxLocation } from "./use-inbox-location"

/** Moving through the list as it is shown. */
export function useSteps(shown: ConversationDTO[], location: ReturnType<typeof useInboxLocation>) {
  const { conversationId, openConversation, closeConversation } = location
  const openIndex = shown.findIndex(({ id }) => id === conversationId)
  const place = useRef({ id: conversationId, index: openIndex })

  useEffect(() => {
    if (openIndex >= 0 || place.current.id !== conversationId) {
      place.current = { id: conversationId, index: openIndex }
    }
  }, [conversationId, openIndex])

  const step = useCallback(
    (direction: 1 | -1) => {
      const next = openIndex < 0 ? shown[0] : shown[openIndex + direction]
      if (next) {
        openConversation(next.id)
      }
    },
    [openConversation, openIndex, shown]
  )

  /** Goes on from a conversation that is no longer to be read, unless another is open already. */
  const leave = useCallback(
    (id: string) => {
      if (id !== conversationId) {
        return
      }
      const ids = shown.map((conversation) => conversation.id)
      const next = afterLeaving(ids, id, place.current.index)
      if (next) {
        openConversation(next)
      } else {
        closeConversation()
      }
    },
    [closeConversation, conversationId, openConversation, shown]
  )

  return { step, leave }
}
