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
  scrollToEnd: () => void
}

/** Shows the message the address names in its place, and scrolls wherever a jump leads. */
export function useTarget(options: TargetOptions): void {
  const { items, place, hasNewer, arrive, jumpTo, scrollToMessage, scrollToEnd } = options
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
      arrive()
    }
  }, [arrive, hasNewer, items, place, scrollToEnd, scrollToMessage])
}
