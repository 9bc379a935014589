import { useCallback, useSyncExternalStore } from "react"

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener("change", listener)
      return () => media.removeEventListener("change", listener)
    },
    [query]
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** Three panes, two with the contact in a drawer, or one at a time. */
export function useLayout(): "wide" | "medium" | "narrow" {
  const isWide = useMediaQuery("(min-width: 1100px)")
  const isMedium = useMediaQuery("(min-width: 760px)")
  return isWide ? "wide" : isMedium ? "medium" : "narrow"
}
