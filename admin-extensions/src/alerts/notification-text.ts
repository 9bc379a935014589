/** Lock screens and projectors show notifications to everybody: no more than this of a message. */
const LONGEST = 120

/** The beginning of a text, on one line. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  const characters = [...line]
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : line
}
