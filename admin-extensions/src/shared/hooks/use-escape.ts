import { useEffect, useRef } from "react"

/** Escape closes the list and not the dialog around it, which listens on the document. */
export function useEscape(isOpen: boolean, onEscape: () => void): void {
  const handler = useRef(onEscape)
  useEffect(() => {
    handler.current = onEscape
  })
  useEffect(() => {
    if (!isOpen) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      handler.current()
    }
    window.addEventListener("keydown", listen, true)
    return () => window.removeEventListener("keydown", listen, true)
  }, [isOpen])
}
