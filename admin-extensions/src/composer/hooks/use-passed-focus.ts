import { useLayoutEffect, useState, type RefObject } from "react"

/** Hands the keyboard from what goes to what comes in its place. */
export interface FocusRelay {
  leave: (hadFocus: boolean) => void
  /** Whether what went had it; true once. */
  take: () => boolean
}

export function useFocusRelay(): FocusRelay {
  return useState(createRelay)[0]
}

function createRelay(): FocusRelay {
  let isPassed = false
  return {
    leave: (hadFocus) => {
      isPassed = hadFocus
    },
    take: () => {
      const had = isPassed
      isPassed = false
      return had
    },
  }
}

/**
 * Takes the keyboard over from what stood here, and passes it on: whoever was writing when the composer was locked
 * must not press shortcuts instead.
 */
export function usePassedFocus(relay: FocusRelay, part: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = part.current
    if (relay.take()) {
      element?.focus()
    }
    return () => relay.leave(element?.contains(document.activeElement) ?? false)
  }, [part, relay])
}
