import { browserStorage, PersistentStore } from "../storage/persistent-store"

const MOST = 16
const NONE: readonly string[] = []
const KEY = "all"

const store = new PersistentStore<readonly string[]>(
  "inbox:emoji:",
  NONE,
  browserStorage(),
  (recent) => recent.length === 0
)

/** What was chosen last in this browser, newest first. */
export const recentEmoji = (): readonly string[] => store.get(KEY)

export function rememberEmoji(emoji: string): void {
  store.set(KEY, [emoji, ...recentEmoji().filter((known) => known !== emoji)].slice(0, MOST))
}
