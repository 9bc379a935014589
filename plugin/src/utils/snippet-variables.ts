/** A place in a text that wants a value: `{{contact.first_name}}` or, with a fallback, `{{contact.first_name|there}}`. */
export interface VariablePlace {
  /** As it stands in the text, braces included. */
  raw: string
  /** Such as `contact.first_name`. */
  name: string
  fallback: string | null
}

/** What begins like one of our variables; other braces are words. */
const PLACE = /\{\{\s*((?:contact|agent|department|shop|order)\.[a-z][\w.]*)\s*(?:\|([^{}]*))?\}\}/gi

/** The variables of a text, each place of them. */
export function variablesIn(text: string): VariablePlace[] {
  return [...text.matchAll(PLACE)].map(([raw, name, fallback]) => ({
    raw,
    name: name!.toLowerCase(),
    fallback: fallback?.trim() || null,
  }))
}

/**
 * A text with its variables filled in. Those without a value and without a fallback stay as they are written.
 * @returns the text, and what stayed
 */
export function fillVariables(
  text: string,
  values: Partial<Record<string, string | null>>
): { text: string; unresolved: string[] } {
  const unresolved = new Set<string>()
  const filled = text.replace(PLACE, (raw, name: string, fallback?: string) => {
    const value = values[name.toLowerCase()]?.trim() || fallback?.trim()
    if (!value) unresolved.add(raw)
    return value || raw
  })
  return { text: filled, unresolved: [...unresolved] }
}
