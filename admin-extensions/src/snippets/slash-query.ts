/** What stands behind a slash before the caret. */
export interface SlashQuery {
  /** Where the slash is. */
  start: number
  /** Where what is typed ends. */
  end: number
  query: string
}

/** Longer than any shortcut, and than what anybody types of a title. */
const MAX_LENGTH = 64

/** At the start of the text or after whitespace; words, but no second slash and no other line. */
const BEHIND_SLASH = /(?:^|\s)\/((?:[^\s/][^\n/]*)?)$/

/** The slash being typed at, when the caret stands behind one that may mean a snippet. */
export function slashQuery(text: string, caret: number): SlashQuery | null {
  const before = text.slice(Math.max(0, caret - MAX_LENGTH - 2), caret)
  const query = BEHIND_SLASH.exec(before)?.[1]
  if (query === undefined || query.length > MAX_LENGTH) {
    return null
  }
  return { start: caret - query.length - 1, end: caret, query }
}

/** What begins a query at a place in a text. */
export const slashAt = (text: string, start: number): string =>
  start === 0 || /\s/.test(text[start - 1] ?? "") ? "/" : " /"
