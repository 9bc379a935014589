import type { Emoji } from "./load-emoji"

/** Without accents and case, as people type when they search. */
const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export interface EmojiIndex {
  emoji: Emoji
  label: string[]
  all: string[]
}

export const indexEmoji = (list: readonly Emoji[]): EmojiIndex[] =>
  list.map((emoji) => {
    const label = wordsOf(emoji.label)
    return { emoji, label, all: [...label, ...emoji.tags.flatMap(wordsOf)] }
  })

/** Those of which every word that is looked for begins a word; whose name begins so, first. */
export function searchEmoji(index: readonly EmojiIndex[], query: string): Emoji[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) {
    return index.filter(({ emoji }) => emoji.unicode === query.trim()).map(({ emoji }) => emoji)
  }
  const begins = (words: readonly string[], word: string) => words.some((known) => known.startsWith(word))
  const rank = ({ label }: EmojiIndex) =>
    label[0]?.startsWith(wanted[0] ?? "") ? 0 : wanted.every((word) => begins(label, word)) ? 1 : 2
  return index
    .filter(({ all }) => wanted.every((word) => begins(all, word)))
    .map((entry) => ({ emoji: entry.emoji, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ emoji }) => emoji)
}
