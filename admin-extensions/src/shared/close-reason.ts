/** What stands as the reason of conversations that were read from an account's history. */
const IMPORTED = "history"

/** Why a conversation was closed: a code to be said in words, or somebody's own words. */
export function closeReason(
  reason: string | null,
  closedBy: { name: string } | null
): { type: "imported" } | { type: "words"; text: string } | null {
  const text = reason?.trim()
  if (!text) {
    return null
  }
  return text === IMPORTED && !closedBy ? { type: "imported" } : { type: "words", text }
}
