import { useLayoutEffect, useRef, useState, type RefObject } from "react"

/**
 * The dashboard puts pages into a scrolling `main` with a gutter. This measures what is left of it, so that
 * a page can fill it exactly and scroll inside its own panes, whatever stands above it.
 */
export function useFillHeight<T extends HTMLElement>(): { ref: RefObject<T>; height: string } {
  const ref = useRef<T>(null)
  const [top, setTop] = useState(0)
  const [bottom, setBottom] = useState(0)

  useLayoutEffect(() => {
    const element = ref.current
    const main = element?.closest("main")
    if (!element || !main) {
      return
    }
    const measure = () => {
      const gutter = element.parentElement ? getComputedStyle(element.parentElement).paddingBottom : "0"
      const margin = parseFloat(getComputedStyle(element).marginBottom)
      setTop(element.getBoundingClientRect().top + main.scrollTop)
      setBottom(parseFloat(gutter) + margin)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(main)
    return () => observer.disconnect()
  }, [])

  return { ref, height: `calc(100dvh - ${top + bottom}px)` }
}
