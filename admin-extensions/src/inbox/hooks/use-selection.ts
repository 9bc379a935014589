import { useCallback, useMemo, useState } from "react"
import { extendTo, NOTHING_SELECTED, toggle, within } from "../selection"

/** Choosing several of the conversations that are listed. Null while nobody does. */
export function useSelection(order: readonly string[], isAllowed: boolean) {
  const [stored, setStored] = useState<typeof NOTHING_SELECTED | null>(null)
  const selection = isAllowed && stored ? within(stored, order) : null

  const choose = useCallback(
    (id: string, isRange: boolean) => {
      if (isAllowed) {
        setStored((known) => {
          const current = known ?? NOTHING_SELECTED
          return isRange ? extendTo(current, id, order) : toggle(current, id)
        })
      }
    },
    [isAllowed, order]
  )

  return useMemo(
    () => ({
      isAllowed,
      ids: selection?.ids ?? null,
      choose,
      start: () => setStored(NOTHING_SELECTED),
      selectAll: () => setStored({ ids: new Set(order), anchor: null }),
      stop: () => setStored(null),
    }),
    [choose, isAllowed, order, selection?.ids]
  )
}

export type SelectionMode = ReturnType<typeof useSelection>
