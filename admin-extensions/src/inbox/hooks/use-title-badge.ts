import { useEffect } from "react"

const BADGE = /^\(\d+\+?\) /

/** Shows the number of unread messages before the title of the browser tab. */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    const title = document.querySelector("title")
    const apply = (badge: string) => {
      const next = badge + document.title.replace(BADGE, "")
      if (document.title !== next) {
        document.title = next
      }
    }
    const badge = count > 0 ? `(${count > 99 ? "99+" : count}) ` : ""
    apply(badge)
    // The dashboard writes the title of the route whenever it likes.
    const observer = new MutationObserver(() => apply(badge))
    if (title) {
      observer.observe(title, { childList: true, characterData: true, subtree: true })
    }
    return () => {
      observer.disconnect()
      apply("")
    }
  }, [count])
}
