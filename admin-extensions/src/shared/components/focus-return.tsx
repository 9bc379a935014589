import { useEffect, useState } from "react"

/**
 * Stands inside a dialog and gives the keyboard back to where it was, unless something else has taken it: the kit does
 * so for dialogs alone that are opened by a button of their own.
 */
export const FocusReturn = () => {
  const [origin] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Once the dialog has let go of it.
      setTimeout(() => {
        if (document.activeElement === document.body && origin instanceof HTMLElement) {
          origin.focus({ preventScroll: true })
        }
      })
    },
    [origin]
  )
  return null
}
