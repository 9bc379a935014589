import { useEffect, useRef } from "react"

/** Ctrl+Z and Ctrl+Shift+Z (or Y) anywhere in the editor; ⌘ on a Mac. Dialogs keep their own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const handlers = useRef({ undo, redo })
  useEffect(() => {
    handlers.current = { undo, redo }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        target?.closest('[role="dialog"], [data-preview]')
      ) {
        return
      }
      const key = event.key.toLowerCase()
      const isRedo = key === "y" || (key === "z" && event.shiftKey)
      if (key !== "z" && !isRedo) return
      // The field's own undo knows nothing of the steps around it.
      event.preventDefault()
      if (isRedo) handlers.current.redo()
      else handlers.current.undo()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}
