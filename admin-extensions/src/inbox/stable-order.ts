/** A row that must not move, and where on screen it stands. */
export interface Pin {
  id: string
  index: number
}

/**
 * Orders a list by `ids`, except that pinned rows keep their index and the others flow around them: an
 * arriving message may move its own row, never the one under the pointer or the open one.
 */
export function stableOrder(ids: readonly string[], pins: readonly Pin[]): string[] {
  const present = new Set(ids)
  const held = new Map<number, string>()
  for (const pin of pins) {
    const index = Math.min(pin.index, ids.length - 1)
    const isHeld = [...held.values()].includes(pin.id)
    if (present.has(pin.id) && !held.has(index) && !isHeld) {
      held.set(index, pin.id)
    }
  }
  const heldIds = new Set(held.values())
  const flowing = ids.filter((id) => !heldIds.has(id))
  let next = 0
  return ids.map((_, index) => held.get(index) ?? (flowing[next++] as string))
}
