const MOST_FACTS = 20
const LONGEST_VALUE = 300

/** What a form or an answer brought, as names and values; nested things as their text. */
export function factsOf(data: Record<string, unknown> | undefined): [name: string, value: string][] {
  return Object.entries(data ?? {})
    .filter(([name, value]) => name !== "flow_token" && value !== null && value !== undefined && value !== "")
    .slice(0, MOST_FACTS)
    .map(([name, value]) => [name.replace(/[_-]+/g, " "), shorten(textOf(value))])
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(textOf).join(", ")
  }
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)
}

const shorten = (text: string) => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)
