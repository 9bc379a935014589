import { useCallback, useRef } from "react"
import { inboxApi } from "../../shared/api/inbox"

/** Platforms show it for about this long. */
const REPEAT_AFTER_MS = 10_000

/** Tells the contact that somebody is writing, now and then while the returned function is called. */
export function useTypingSignal(conversationId: string, isTaken: boolean): () => void {
  const toldAt = useRef(-Infinity)
  return useCallback(() => {
    const now = performance.now()
    if (isTaken && now - toldAt.current >= REPEAT_AFTER_MS) {
      toldAt.current = now
      // Nothing depends on it.
      inboxApi.showTyping(conversationId).catch(() => undefined)
    }
  }, [conversationId, isTaken])
}
