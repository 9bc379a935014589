/** A list with one of its items a place further up or down; the same list where there is no such place. */
export function moved<Item>(items: readonly Item[], index: number, step: -1 | 1): readonly Item[] {
  const [one, other] = [items[index], items[index + step]]
  if (one === undefined || other === undefined) return items
  return items.map((item, at) => (at === index ? other : at === index + step ? one : item))
}
