import { useEffect, useState } from "react"
import { streamHub } from "../../shared/stream/hub"

/** Whoever writes tells so again before this is over. */
const LASTS_MS = 6_000

/** The name of whoever is writing in a conversation just now, or null. */
export function useWriting(conversationId: string): string | null {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(timer)
      setName(null)
    }
    const unsubscribe = streamHub.subscribe((event) => {
      const isAbout = event.type === "typing" || event.type === "message.created"
      if (!isAbout || event.data.conversation_id !== conversationId) {
        return
      }
      if (event.type === "typing") {
        clearTimeout(timer)
        setName(event.data.name)
        timer = setTimeout(stop, LASTS_MS)
      } else {
        stop()
      }
    })
    return () => {
      unsubscribe()
      stop()
    }
  }, [conversationId])
  return name
}
