const MOST_CHARACTERS = 4_000
const MOST_LINES = 60

/** The beginning of a text that is too long to be read in passing; null when it is not. */
export function beginningOfLong(text: string): string | null {
  let end = text.length
  let newline = -1
  for (let line = 0; line < MOST_LINES; line++) {
    newline = text.indexOf("\n", newline + 1)
    if (newline < 0) {
      break
    }
  }
  if (newline >= 0) {
    end = newline
  }
  end = Math.min(end, MOST_CHARACTERS)
  if (text.length - end < MOST_CHARACTERS / 10) {
    return null
  }
  // Never half a character.
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, "")
}
