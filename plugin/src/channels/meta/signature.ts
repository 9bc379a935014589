import { createHmac, timingSafeEqual } from "node:crypto"

const PREFIX = "sha256="

/**
 * Whether `header` (`X-Hub-Signature-256`) is the HMAC-SHA256 of exactly these bytes with any of the
 * secrets. Meta signs what it sent, escapes included, so the body must not be re-serialised before.
 */
export function isSigned(rawBody: Buffer, header: string | undefined, secrets: string[]): boolean {
  if (!header?.startsWith(PREFIX)) return false
  const given = Buffer.from(header.slice(PREFIX.length), "hex")
  return secrets.some((secret) => {
    const expected = createHmac("sha256", secret).update(rawBody).digest()
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
