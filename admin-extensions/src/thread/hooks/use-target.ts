import { useEffect, useRef } from "react"
import { useInboxLocation, type MessageTarget } from "../../inbox/hooks/use-inbox-location"
import type { ThreadItem } from "../thread-items"
import type { Place } from "./use-jump"

interface TargetOptions {
  items: readonly ThreadItem[]
  /** Where to go next, once it is loaded. */
  place: Place | null
  hasNewer: boolean
  arrive: () => void
  jumpTo: (target: MessageTarget) => void
  scrollToMessage: (id: string) => boolean
  isInSight: (id: string) => boolean
  scrollToEnd: () => void
}

/** Shows the message the address names in its place, and scrolls wherever a jump leads. */
export function useTarget(options: TargetOptions): void {
  const { items, place, hasNewer, arrive, jumpTo, scrollToMessage, isInSight, scrollToEnd } = options
  const { target, shownAt } = useInboxLocation()

  // Whatever else changes in the address does not go there again.
  const handled = useRef<{ id: string; shownAt: number | null } | null>(null)
  useEffect(() => {
    const isHandled =
      handled.current?.id === target?.id && (shownAt === null || handled.current?.shownAt === shownAt)
    if (!target || !isHandled) {
      handled.current = target && { id: target.id, shownAt }
    }
    if (target && !isHandled) {
      jumpTo(target)
    }
  }, [jumpTo, shownAt, target])

  useEffect(() => {
    if (place?.type === "end" && !hasNewer) {
      scrollToEnd()
      arrive()
    } else if (place?.type === "message" && scrollToMessage(place.id)) {
      return staysInSight(() => isInSight(place.id) || !scrollToMessage(place.id), arrive)
    }
  }, [arrive, hasNewer, isInSight, items, place, scrollToEnd, scrollToMessage])
}

/** Rows that are measured late move what was scrolled to, perhaps out of sight. */
const STEADY_FRAMES = 10
const LONGEST_MS = 2_000
const OWN_SCROLLING = ["wheel", "touchstart", "keydown", "pointerdown"] as const

/**
 * Looks for some frames whether something is where it should be, until it has stayed there or somebody scrolls
 * themselves.
 * @param check puts it right and answers whether it was
 * @returns how to stop looking
 */
function staysInSight(check: () => boolean, done: () => void): () => void {
  const started = performance.now()
  let steady = 0
  let frame = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    OWN_SCROLLING.forEach((name) => window.removeEventListener(name, finish, true))
  }
  const finish = () => {
    stop()
    done()
  }
  const look = () => {
    steady = check() ? steady + 1 : 0
    if (steady >= STEADY_FRAMES || performance.now() - started > LONGEST_MS) {
      finish()
    } else {
      frame = requestAnimationFrame(look)
    }
  }
  OWN_SCROLLING.forEach((name) => window.addEventListener(name, finish, { capture: true, passive: true }))
  frame = requestAnimationFrame(look)
  return stop
}
