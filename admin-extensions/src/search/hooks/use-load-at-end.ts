import { useEffect, type RefObject } from "react"

/** Begins to load when this much is left below. */
const AHEAD = "600px"

/** Loads more when the end of a scrolling list comes near. */
export function useLoadAtEnd(
  scroller: RefObject<HTMLElement>,
  end: RefObject<HTMLElement>,
  isWanted: boolean,
  load: () => void
): void {
  useEffect(() => {
    if (!isWanted || !end.current) {
      return
    }
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
      { root: scroller.current, rootMargin: AHEAD }
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [end, isWanted, load, scroller])
}
