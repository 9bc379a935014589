import { numberForms } from "./phone-key"
import { prefixQuery, searchWords } from "./search-words"

/** Fewer digits are of no phone. */
const FEWEST_DIGITS = 3
/** So many have an area before them, and perhaps the zeros one dials before an area or a country. */
const WITH_AREA = 9

/**
 * What is asked of the index of contacts: the digits of a phone as people write them, or the beginnings of words in
 * their names. Null when there is nothing to ask.
 */
export function contactQuery(text: string): string | null {
  const digits = digitsOf(text)
  if (digits === null) return prefixQuery(searchWords(text)) || null
  return digits.length >= FEWEST_DIGITS ? prefixQuery(numberForms(digits), "|") : null
}

/** Null for what is more than a number. */
function digitsOf(text: string): string | null {
  if (!/^[\d\s+().-]+$/.test(text)) return null
  const digits = text.replace(/\D/g, "")
  return digits.length > WITH_AREA ? digits.replace(/^0+/, "") : digits
}
