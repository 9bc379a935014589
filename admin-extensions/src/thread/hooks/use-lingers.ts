import { useEffect, useState } from "react"

/** Longer than a message usually waits: nothing is offered that is gone before it can be reached. */
const PAUSE_MS = 2_500

/** Whether something has been so for a while. */
export function useLingers(isSo: boolean): boolean {
  const [lingers, setLingers] = useState(false)
  useEffect(() => {
    if (!isSo) {
      return
    }
    const timer = setTimeout(() => setLingers(true), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      setLingers(false)
    }
  }, [isSo])
  return isSo && lingers
}
