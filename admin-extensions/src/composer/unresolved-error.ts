import type { OutboxEntry } from "./outbox"

/** The variables a refusal is about; null for every other one. */
export function unresolvedIn(error: OutboxEntry["error"]): string[] | null {
  if (error?.code !== "variable_unresolved") {
    return null
  }
  const names = error.details?.["variables"]
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : []
}
