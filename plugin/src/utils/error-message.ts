/** What went wrong, in words, from whatever was thrown: workflows hand on plain copies of errors. */
export function errorMessage(thrown: unknown): string {
  const message = (thrown as { message?: unknown } | null)?.message
  return typeof message === "string" && message ? message : String(thrown)
}
