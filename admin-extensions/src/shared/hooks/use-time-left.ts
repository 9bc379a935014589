import { useCallback, useSyncExternalStore } from "react"
import { serverClock } from "../clock/server-clock"
import { inSteps, untilNextStep } from "../clock/time-left"
import { onWakeUp } from "../clock/wake-up"

/**
 * Milliseconds until a moment by the server's clock, renewed whenever what a person reads changes, and to the
 * millisecond when it is over: 0. Null where there is no such moment.
 */
export function useTimeLeft(moment: string | null): number | null {
  const end = moment === null ? null : Date.parse(moment)
  const getLeft = useCallback(() => (end === null ? null : inSteps(end - serverClock.now())), [end])
  const subscribe = useCallback(
    (listener: () => void) => {
      if (end === null) {
        return () => undefined
      }
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        clearTimeout(timer)
        const next = untilNextStep(end - serverClock.now())
        timer = next === null ? undefined : setTimeout(tick, next)
      }
      const tick = () => {
        listener()
        wait()
      }
      wait()
      const forget = onWakeUp(tick)
      return () => {
        clearTimeout(timer)
        forget()
      }
    },
    [end]
  )
  return useSyncExternalStore(subscribe, getLeft)
}
