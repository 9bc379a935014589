/** As the data has it. */
interface CompactEmoji {
  unicode: string
  label: string
  tags?: string[]
  group?: number
  order?: number
}

export interface Emoji {
  /** The characters themselves. */
  unicode: string
  label: string
  tags: string[]
  /** Of `EMOJI_GROUPS`. */
  group: number
}

/** In the order people know them by; 2 holds parts of others. */
export const EMOJI_GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const

// Each language is a file of its own, bundled with the admin and loaded when a picker opens.
const LANGUAGES: Record<string, () => Promise<{ default: CompactEmoji[] }>> = {
  en: () => import("emojibase-data/en/compact.json"),
  pt: () => import("emojibase-data/pt/compact.json"),
  es: () => import("emojibase-data/es/compact.json"),
}

/** @param locale whose language names are in, as far as there is one for it */
export async function loadEmoji(locale: string): Promise<Emoji[]> {
  const load = LANGUAGES[locale.slice(0, 2)] ?? LANGUAGES.en
  const all = (await load?.())?.default ?? []
  return all
    .filter(({ group }) => group !== undefined && group !== 2)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ unicode, label, tags = [], group = 0 }) => ({ unicode, label, tags, group }))
}
