/** Reasons that are nobody's words: read from an account's history, or closed after a long silence. */
const CODES = ["history", "silence"] as const

/** Why a conversation was closed: a code to be said in words, or somebody's own words. */
export function closeReason(
  reason: string | null,
  closedBy: { name: string } | null
): { code: (typeof CODES)[number] } | { text: string } | null {
  const text = reason?.trim()
  if (!text) {
    return null
  }
  const code = closedBy ? undefined : CODES.find((known) => known === text)
  return code ? { code } : { text }
}
