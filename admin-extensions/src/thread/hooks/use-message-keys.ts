import { useCallback, type KeyboardEvent, type MouseEvent } from "react"
import { neighbourOf, openMenuOf } from "../message-keys"

const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 }

/** Arrows go from message to message in a thread that has the keyboard; the menu key or Enter opens a message's menu. */
export function useMessageKeys() {
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget: list, key } = event
    const isList = target === list
    const isRow = target instanceof HTMLElement && target.hasAttribute("data-message-row")
    if (!isList && !isRow) {
      return
    }
    const by = event.altKey || event.ctrlKey || event.metaKey ? undefined : STEPS[key]
    const next = by && neighbourOf(list, target, by)
    if (next) {
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: "nearest" })
    } else if (isRow && (key === "Enter" || key === "ContextMenu" || (key === "F10" && event.shiftKey))) {
      if (openMenuOf(target)) {
        event.preventDefault()
      }
    } else if (isRow && key === "Escape") {
      event.preventDefault()
      list.focus({ preventScroll: true })
    }
  }, [])

  /** A long press. The mouse keeps the browser's own menu, which copies and looks up. */
  const onContextMenu = useCallback((event: MouseEvent) => {
    const { pointerType } = event.nativeEvent as PointerEvent
    if (pointerType === "touch" && openMenuOf(event.target)) {
      event.preventDefault()
    }
  }, [])

  return { onKeyDown, onContextMenu }
}
