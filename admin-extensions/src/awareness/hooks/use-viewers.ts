import { useEffect, useState } from "react"
import { streamHub } from "../../shared/stream/hub"
import { hasSent, stillThere, untilForgotten, withViewer, type Viewer } from "../viewers"

const NOBODY: readonly Viewer[] = []

/** Colleagues who look at a conversation or write in it just now. */
export function useViewers(conversationId: string, agentId: string): readonly Viewer[] {
  const [viewers, setViewers] = useState(NOBODY)

  useEffect(() => {
    const unsubscribe = streamHub.subscribe((event) => {
      if (event.type === "viewer.updated" && event.data.conversation_id === conversationId) {
        const { data } = event
        if (data.agent.id !== agentId) {
          setViewers((known) => withViewer(known, data, Date.now()))
        }
      } else if (event.type === "message.created" && event.data.conversation_id === conversationId) {
        const { author } = event.data.message
        setViewers((known) => (author.type === "agent" ? hasSent(known, author.id) : known))
      } else if (event.type === "conversation.removed" && event.data.conversation_id === conversationId) {
        setViewers(NOBODY)
      }
    })
    return () => {
      unsubscribe()
      setViewers(NOBODY)
    }
  }, [agentId, conversationId])

  useEffect(() => {
    const wait = untilForgotten(viewers, Date.now())
    if (wait !== null) {
      const timer = setTimeout(() => setViewers((known) => stillThere(known, Date.now())), wait + 50)
      return () => clearTimeout(timer)
    }
  }, [viewers])

  return viewers
}
