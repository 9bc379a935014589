import type { SlashQuery } from "../../snippets/slash-query"

/** Longer than what anybody types of a title or an SKU. */
const MAX_LENGTH = 64

/** At the start of the text or after whitespace; words, but no second sign and no other line. */
const BEHIND_HASH = /(?:^|\s)#((?:[^\s#][^\n#]*)?)$/

/** The number sign being typed at, when the caret stands behind one that may mean a product. */
export function productQuery(text: string, caret: number): SlashQuery | null {
  const before = text.slice(Math.max(0, caret - MAX_LENGTH - 2), caret)
  const query = BEHIND_HASH.exec(before)?.[1]
  if (query === undefined || query.length > MAX_LENGTH) {
    return null
  }
  return { start: caret - query.length - 1, end: caret, query }
}

/** What begins a query at a place in a text. */
export const hashAt = (text: string, start: number): string =>
  start === 0 || /\s/.test(text[start - 1] ?? "") ? "#" : " #"

/** `#1042` is mostly an order somebody is told of: no key waits for products of that name. */
export const mayBeNumber = (query: string): boolean => /^\d+$/.test(query)
