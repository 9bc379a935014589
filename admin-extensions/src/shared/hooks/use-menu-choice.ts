import { useRef } from "react"

type Act = (closing: Event) => void

/**
 * What is chosen from a menu is done once the menu is gone and lets go of the keyboard. A dialog that opens while its
 * menu still fades out leaves a page that no mouse can reach: each layer takes the other's end for its own.
 * @returns `choose` for an item's `onSelect`, `onCloseAutoFocus` for the menu's content. What was chosen may keep the
 * keyboard where it has put it with `preventDefault()`; else it goes back to the button.
 */
export function useMenuChoice() {
  const chosen = useRef<Act | null>(null)
  return {
    choose: (act: Act) => () => {
      chosen.current = act
    },
    onCloseAutoFocus: (closing: Event) => {
      const act = chosen.current
      chosen.current = null
      act?.(closing)
    },
  }
}
