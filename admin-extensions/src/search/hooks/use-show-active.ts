import { useEffect } from "react"

/** Scrolls the line that was reached into sight, as little as needed. */
export function useShowActive(id: string | null): void {
  useEffect(() => {
    if (id) {
      document.getElementById(id)?.scrollIntoView({ block: "nearest" })
    }
  }, [id])
}
