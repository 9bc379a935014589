import { useSyncExternalStore } from "react"
import { serverClock } from "../clock/server-clock"
import { onWakeUp } from "../clock/wake-up"

const TICK_MS = 30_000
const listeners = new Set<() => void>()
let now = serverClock.now()
let stop: (() => void) | null = null

function tick(): void {
  now = serverClock.now()
  listeners.forEach((notify) => notify())
}

function start(): () => void {
  now = serverClock.now()
  const timer = setInterval(tick, TICK_MS)
  const forget = onWakeUp(tick)
  return () => {
    clearInterval(timer)
    forget()
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      stop?.()
      stop = null
    }
  }
}

/** The server's time, renewed every half minute for everything on screen at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
