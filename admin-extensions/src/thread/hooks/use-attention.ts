import { useSyncExternalStore } from "react"

const EVENTS = ["focus", "blur", "visibilitychange"] as const

function subscribe(listener: () => void): () => void {
  EVENTS.forEach((name) => (name === "visibilitychange" ? document : window).addEventListener(name, listener))
  return () =>
    EVENTS.forEach((name) =>
      (name === "visibilitychange" ? document : window).removeEventListener(name, listener)
    )
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus()

/** Whether somebody is looking at this tab: visible and focused. */
export const useAttention = (): boolean => useSyncExternalStore(subscribe, isLooking)
