/**
 * What is opened once a conversation cannot be read any more: the row that takes its place, else the last one.
 *
 * @param lastIndex where it stood, when the list has already let it go; -1 when it never held it
 */
export function afterLeaving(ids: readonly string[], leftId: string, lastIndex: number): string | null {
  const index = ids.indexOf(leftId)
  const place = index >= 0 ? index : lastIndex
  const others = ids.filter((id) => id !== leftId)
  return place < 0 ? null : (others[Math.min(place, others.length - 1)] ?? null)
}
