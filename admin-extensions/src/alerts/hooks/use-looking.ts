import { useEffect } from "react"
import { holdTabLock, isTabLockHeld } from "../../shared/tab-lock"
import { useAttention } from "../../thread/hooks/use-attention"

const lockOf = (conversationId: string) => `medusa-inbox-looking:${conversationId}`

let lookingHere: string | null = null

/** Lets the other tabs know which conversation is being looked at in this one. */
export function useLooking(conversationId: string | null): void {
  const isAttentive = useAttention()
  useEffect(() => {
    if (!isAttentive || conversationId === null) {
      return
    }
    lookingHere = conversationId
    const lock = holdTabLock(lockOf(conversationId), "shared")
    return () => {
      lookingHere = null
      lock.release()
    }
  }, [conversationId, isAttentive])
}

/** Whether a conversation is being looked at, in any tab of this browser. */
export const isLookedAt = async (conversationId: string): Promise<boolean> =>
  lookingHere === conversationId || (await isTabLockHeld(lockOf(conversationId)))
