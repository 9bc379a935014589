/** A hash as lower-case hex: webhooks carry it as base64, history as hex. Null for anything else. */
export function readSha256(value: string | null | undefined): string | null {
  if (!value) return null
  if (/^[0-9a-f]{64}$/i.test(value)) return value.toLowerCase()
  const bytes = Buffer.from(value, "base64")
  return bytes.length === 32 ? bytes.toString("hex") : null
}
