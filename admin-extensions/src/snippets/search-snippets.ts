import type { SnippetDTO } from "../shared/types"
import { fold } from "./fold"

interface Entry {
  snippet: SnippetDTO
  shortcut: string
  title: string
  /** Title and shortcut as words, each behind a space. */
  words: string
  body: string
}

/** Snippets as they are searched: most used first. */
export type SnippetIndex = readonly Entry[]

/** A refetch keeps what has not changed, so only what is new is read again. */
const known = new WeakMap<SnippetDTO, Entry>()

function entryOf(snippet: SnippetDTO): Entry {
  const found = known.get(snippet)
  if (found) {
    return found
  }
  const [shortcut, title] = [fold(snippet.shortcut), fold(snippet.title)]
  const entry = {
    snippet,
    shortcut,
    title,
    words: ` ${title} ${shortcut}`.replace(/[^\p{L}\p{N}]+/gu, " "),
    body: fold(`${snippet.category ?? ""}\n${snippet.text}`),
  }
  known.set(snippet, entry)
  return entry
}

/** Sorted once, so that a search only has to look. */
export function indexSnippets(snippets: readonly SnippetDTO[]): SnippetIndex {
  const compare = new Intl.Collator(undefined, { numeric: true }).compare
  return snippets
    .map(entryOf)
    .sort(
      ({ snippet: a }, { snippet: b }) =>
        b.own_usage_count - a.own_usage_count ||
        b.usage_count - a.usage_count ||
        compare(a.title, b.title) ||
        compare(a.shortcut, b.shortcut)
    )
}

/** How many ways there are to be found, best first. */
const RANKS = 6

/** @returns the rank, or -1 where nothing fits */
function rankOf({ shortcut, title, words, body }: Entry, query: string): number {
  if (shortcut === query) return 0
  if (shortcut.startsWith(query)) return 1
  if (shortcut.includes(query)) return 2
  const isWord = words.includes(` ${query}`)
  if (isWord) return 3
  if (title.includes(query)) return 4
  return body.includes(query) ? 5 : -1
}

/** Several words: each begins one of the title's or the shortcut's, for in a text they would find too much. */
const hasWords = ({ words }: Entry, asked: readonly string[]): boolean =>
  asked.every((word) => words.includes(` ${word}`))

/** What fits, best first: by shortcut, title, text, and then by own use. */
export function searchSnippets(index: SnippetIndex, query: string): SnippetDTO[] {
  const asked = fold(query).trim()
  if (!asked) {
    return index.map(({ snippet }) => snippet)
  }
  const words = asked.split(/\s+/)
  if (words.length > 1) {
    return index.filter((entry) => hasWords(entry, words)).map(({ snippet }) => snippet)
  }
  const found: SnippetDTO[][] = Array.from({ length: RANKS }, () => [])
  for (const entry of index) {
    found[rankOf(entry, asked)]?.push(entry.snippet)
  }
  return found.flat()
}
