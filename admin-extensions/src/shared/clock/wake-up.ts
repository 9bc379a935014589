import { serverClock } from "./server-clock"

const WAKE_EVENTS = ["focus", "pageshow", "online"] as const

/** Calls when what a timer promised may not be true any more: after sleep, and when the clock is put right. */
export function onWakeUp(listener: () => void): () => void {
  WAKE_EVENTS.forEach((name) => window.addEventListener(name, listener))
  document.addEventListener("visibilitychange", listener)
  const unsubscribe = serverClock.subscribe(listener)
  return () => {
    WAKE_EVENTS.forEach((name) => window.removeEventListener(name, listener))
    document.removeEventListener("visibilitychange", listener)
    unsubscribe()
  }
}
