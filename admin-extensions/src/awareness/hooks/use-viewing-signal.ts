import { createContext, useContext, useEffect, useMemo } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { streamHub } from "../../shared/stream/hub"
import { ViewingSignal } from "../viewing-signal"

/** Tells colleagues that somebody looks at a conversation, for as long as it is on screen in a tab that is seen. */
export function useViewingSignal(conversationId: string, agentId: string): ViewingSignal {
  const signal = useMemo(
    () =>
      new ViewingSignal((state, isClosing) => {
        // Nothing depends on it, and it is said again.
        inboxApi.showViewing(conversationId, state, isClosing).catch(() => undefined)
      }),
    [conversationId]
  )

  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === "visible") {
        signal.arrive()
      } else {
        signal.leave(true)
      }
    }
    const close = () => signal.leave(true)
    const met = new Set<string>()
    follow()
    document.addEventListener("visibilitychange", follow)
    window.addEventListener("pageshow", follow)
    window.addEventListener("pagehide", close)
    const unsubscribe = streamHub.subscribe((event) => {
      if (event.type === "viewer.updated" && event.data.conversation_id === conversationId) {
        const { agent, state } = event.data
        // Who comes does not know yet who is here; and another tab of ours may have left.
        const isNews = agent.id === agentId ? state === "left" : state !== "left" && !met.has(agent.id)
        if (state === "left") {
          met.delete(agent.id)
        } else {
          met.add(agent.id)
        }
        if (isNews) {
          signal.stay()
        }
      }
      const isMine =
        event.type === "message.created" &&
        event.data.conversation_id === conversationId &&
        event.data.message.author.id === agentId
      if (isMine) {
        signal.stopTyping()
      }
    })
    return () => {
      unsubscribe()
      document.removeEventListener("visibilitychange", follow)
      window.removeEventListener("pageshow", follow)
      window.removeEventListener("pagehide", close)
      signal.leave()
    }
  }, [agentId, conversationId, signal])

  return signal
}

export const ViewingSignalContext = createContext<ViewingSignal | null>(null)

/** To be called at every letter in the composer. */
export function useSayTyping(): () => void {
  const signal = useContext(ViewingSignalContext)
  return () => signal?.type()
}
