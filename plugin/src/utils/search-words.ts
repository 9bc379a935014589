/** Letters with accents and those they are looked for as; the same as in IDX_inbox_message_search. */
const ACCENTED = "áàâãäåéèêëíìîïóòôõöúùûüçñý"
const PLAIN = "aaaaaaeeeeiiiiooooouuuucny"

/** A text as the search index has it, character for character as long as it was. */
export function fold(text: string): string {
  let folded = ""
  for (const character of text) {
    const lower = character.toLowerCase()
    const place = ACCENTED.indexOf(lower)
    // A capital whose small letter is longer would move everything after it.
    folded += place >= 0 ? PLAIN[place] : lower.length === character.length ? lower : character
  }
  return folded
}

/** What a person looks for, word by word; every word may be the beginning of a longer one. Ten at most. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 10)
}

/** Words as Postgres' full-text search takes them, each the beginning of one; `&` for all of them, `|` for any. */
export const prefixQuery = (words: readonly string[], operator: "&" | "|" = "&"): string =>
  words.map((word) => `${word}:*`).join(` ${operator} `)

const AROUND = 70

/**
 * The text around the first of the words, in full words, and where they stand in it.
 * @returns places as from and to (exclusive), in UTF-16 units of the excerpt
 */
export function excerptOf(
  text: string,
  words: string[]
): { excerpt: string; highlights: [number, number][] } {
  const folded = fold(text)
  const first = matchesIn(folded, words)[0]?.[0] ?? 0
  const from = first <= AROUND ? 0 : wordStart(text, first - AROUND)
  const to = Math.min(text.length, first + AROUND * 2)
  const end =
    to === text.length
      ? to
      : Math.max(first + 1, text.lastIndexOf(" ", to) > first ? text.lastIndexOf(" ", to) : to)
  const [before, after] = [from > 0 ? "…" : "", end < text.length ? "…" : ""]
  const excerpt = wellFormed(`${before}${text.slice(from, end).replace(/\s/g, " ")}${after}`)
  const highlights = matchesIn(folded.slice(from, end), words).map(([start, stop]): [number, number] => [
    start + before.length,
    stop + before.length,
  ])
  return { excerpt, highlights }
}

/** Where words begin with one of those looked for, each up to the end of what was looked for. */
function matchesIn(folded: string, words: string[]): [number, number][] {
  const found: [number, number][] = []
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const hits = words.filter((word) => match[0].startsWith(word))
    const longest = Math.max(0, ...hits.map(({ length }) => length))
    if (longest) found.push([match.index, match.index + longest])
  }
  return found
}

const wordStart = (text: string, near: number) => {
  const space = text.indexOf(" ", near)
  return space >= 0 && space < near + 30 ? space + 1 : near
}

/** Cutting may have halved an emoji. */
const wellFormed = (text: string) =>
  text.replace(/^(…?)[\udc00-\udfff]/, "$1").replace(/[\ud800-\udbff](…?)$/, "$1")
