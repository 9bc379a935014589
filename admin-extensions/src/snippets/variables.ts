/** A place in a text that wants a value, braces included. */
export interface VariablePlace {
  /** Such as `contact.first_name`. */
  name: string
  fallback: string | null
  start: number
  end: number
}

/** As the server reads them: what begins like one of our variables. Other braces are words. */
const PLACE = /\{\{\s*((?:contact|agent|department|shop|order)\.[a-z][\w.]*)\s*(?:\|([^{}]*))?\}\}/gi

/** @param more names the server takes for variables, besides those we know by their beginning */
export function variablesIn(text: string, more: readonly string[] = []): VariablePlace[] {
  const patterns = [PLACE, ...more.map(patternOf)]
  const places = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(placeOf))
  return places
    .sort((a, b) => a.start - b.start)
    .filter((place, index, all) => place.start !== all[index - 1]?.start)
}

function placeOf({ 0: raw, 1: name = "", 2: fallback, index }: RegExpExecArray): VariablePlace {
  return {
    name: name.toLowerCase(),
    fallback: fallback?.trim() || null,
    start: index,
    end: index + raw.length,
  }
}

function patternOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  return new RegExp(`\\{\\{\\s*(${literal})\\s*(?:\\|([^{}]*))?\\}\\}`, "gi")
}

/** Each once, in their order. */
export const namesOf = (places: readonly VariablePlace[]): string[] => [
  ...new Set(places.map(({ name }) => name)),
]

/** Words, and variables between them. */
export interface TextPart {
  text: string
  variable: VariablePlace | null
}

/** A text cut at its variables. */
export function textParts(text: string, places: readonly VariablePlace[] = variablesIn(text)): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const place of places) {
    parts.push({ text: text.slice(end, place.start), variable: null })
    parts.push({ text: text.slice(place.start, place.end), variable: place })
    end = place.end
  }
  return [...parts, { text: text.slice(end), variable: null }].filter((part) => part.text !== "")
}

interface Selection {
  start: number
  end: number
}

/** Where Tab goes: on to the next variable, from words to the first; null: out of the field. */
export function nextPlace(
  places: readonly VariablePlace[],
  selection: Selection,
  isBackwards = false
): VariablePlace | null {
  const current = places.findIndex((place) => place.start === selection.start && place.end === selection.end)
  if (current >= 0) {
    return places[current + (isBackwards ? -1 : 1)] ?? null
  }
  if (isBackwards) {
    return null
  }
  return places.find((place) => place.start >= selection.end) ?? places[0] ?? null
}
