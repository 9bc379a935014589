import { useEffect, useRef } from "react"

/** What each key does; the handler may answer `false` to leave the key to the browser. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void | false>

/** The dashboard's own shortcuts begin with G: the key after it is not ours. */
const DASHBOARD_PREFIX_MS = 1_000

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))

/** Menus and lists that are open have keys of their own. */
const isInPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role=menu], [data-radix-popper-content-wrapper]") !== null

const isDialogOpen = () => document.querySelector('[role="dialog"],[role="alertdialog"]') !== null

/** Keys of the whole page. Silent while somebody types and while a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })

  useEffect(() => {
    let prefixAt = 0
    const onKeyDown = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey
      if (event.defaultPrevented || event.isComposing || isModified) {
        return
      }
      if (isTyping(event.target) || isInPopup(event.target) || isDialogOpen()) {
        return
      }
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const isAfterPrefix = Date.now() - prefixAt < DASHBOARD_PREFIX_MS
      prefixAt = key === "g" ? Date.now() : 0
      const handler = isAfterPrefix ? undefined : current.current[key]
      if (handler && handler(event) !== false) {
        event.preventDefault()
      }
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [])
}
