import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"

/** As many as are taken in at a glance. */
const KEPT = 6

const NONE: readonly string[] = []

/** What somebody looked for lately, by the agent's id: two people may share one browser. */
export const recentSearches = new PersistentStore<readonly string[]>(
  "inbox:searches:",
  NONE,
  browserStorage(),
  (searches) => searches.length === 0
)

/** The newest first; the same words again move to the top. */
export function withSearch(known: readonly string[], query: string): readonly string[] {
  const word = query.trim()
  if (!word) {
    return known
  }
  const others = known.filter((other) => other.toLocaleLowerCase() !== word.toLocaleLowerCase())
  return [word, ...others].slice(0, KEPT)
}
