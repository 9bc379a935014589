import { useEffect, useRef, type RefObject } from "react"

/** Gives the keyboard to an element when what had it went away because `count` grew. */
export function useRegainFocus(element: RefObject<HTMLElement>, count: number): void {
  const known = useRef(count)
  useEffect(() => {
    if (count > known.current && document.activeElement === document.body) {
      element.current?.focus({ preventScroll: true })
    }
    known.current = count
  }, [count, element])
}
