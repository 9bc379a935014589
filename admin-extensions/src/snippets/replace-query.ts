export interface Replacement {
  text: string
  /** Where what came in stands. */
  start: number
  end: number
}

/** Where a query now is that may have been moved by what was typed meanwhile; null: it is gone. */
export function findQuery(text: string, query: string, start: number): number | null {
  if (text.startsWith(query, start)) {
    return start
  }
  const positions = [...text.matchAll(new RegExp(`(?<!\\S)${escaped(query)}`, "g"))].map(({ index }) => index)
  const nearest = positions.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
  return nearest[0] ?? null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")

/** Puts a snippet in the place of the query that asked for it; null: somebody has taken the query away. */
export function replaceQuery(
  text: string,
  query: string,
  start: number,
  insertion: string
): Replacement | null {
  const found = findQuery(text, query, start)
  if (found === null) {
    return null
  }
  return {
    text: text.slice(0, found) + insertion + text.slice(found + query.length),
    start: found,
    end: found + insertion.length,
  }
}

/** Where a caret belongs after a replacement: with the words it stood at. */
export function movedCaret(caret: number, replaced: { start: number; end: number }, length: number): number {
  if (caret >= replaced.end) {
    return caret + length - (replaced.end - replaced.start)
  }
  return caret <= replaced.start ? caret : replaced.start + length
}
