import { focusComposer } from "../../composer/focus-composer"
import { useShortcuts } from "./use-shortcuts"

interface InboxKeys {
  step: (direction: 1 | -1) => void
  back: () => void
  /** Takes the open conversation into the selection, or out of it; `false` where there is none. */
  select: () => void | false
  start: () => void | false
  focusSearch: () => void
  showHelp: () => void
}

/** Keys that belong to the page; those of an open conversation are with its thread. */
export function useInboxKeys({ step, back, select, start, focusSearch, showHelp }: InboxKeys): void {
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: select,
    n: start,
    "/": focusSearch,
    "?": showHelp,
    Escape: back,
    Enter: (event) => {
      // On a button or a link, Enter is that control's own.
      const isControl = event.target instanceof Element && event.target.closest("button, a, [role=tab]")
      return isControl ? false : focusComposer()
    },
  })
}
