/** Conversations chosen to be closed together. */
export interface Selection {
  ids: ReadonlySet<string>
  /** Where a range begins: the one chosen last. */
  anchor: string | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null }

export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) {
    next.add(id)
  }
  return { ids: next, anchor: id }
}

/** Adds everything from the one chosen last to this one, as they stand in the list. */
export function extendTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(selection.anchor ?? ""), order.indexOf(id)]
  if (from < 0 || to < 0) {
    return toggle(selection, id)
  }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor }
}

/** What of a selection is still in the list; the same selection where that is all. */
export function within(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order)
  const kept = [...selection.ids].filter((id) => there.has(id))
  return kept.length === selection.ids.size ? selection : { ...selection, ids: new Set(kept) }
}
