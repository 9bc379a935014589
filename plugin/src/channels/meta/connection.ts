/** Errors of a connection that was never made, so that the request cannot have arrived. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

/** Whether a failed `fetch` is certain not to have reached anybody. */
export function wasNeverSent(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } } | undefined)?.cause
  const code = cause?.code ?? cause?.errors?.[0]?.code
  return code !== undefined && NEVER_SENT.has(code)
}
