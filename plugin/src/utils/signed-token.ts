import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Makes and reads short texts that nobody else can make: a JSON payload with the time until which it
 * holds, signed with a key of its own for each purpose, so that a token of one kind is none of another.
 * @param key the plugin's encryption key
 * @throws MedusaError `invalid_argument` when there is no key
 */
export function createSigner<Payload extends object>(key: string | undefined, purpose: string) {
  if (!key) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "medusa-plugin-inbox: the option `encryptionKey` is missing (set INBOX_ENCRYPTION_KEY)"
    )
  }
  const secret = Buffer.from(hkdfSync("sha256", key, "medusa-plugin-inbox", purpose, 32))
  const signatureOf = (body: string) => createHmac("sha256", secret).update(body).digest()
  return {
    /** @param expiresAt the token is refused from then on */
    sign(payload: Payload, expiresAt: Date): string {
      const body = Buffer.from(JSON.stringify({ ...payload, exp: expiresAt.getTime() })).toString("base64url")
      return `${body}.${signatureOf(body).toString("base64url")}`
    },
    /** The payload, or null when the token is not ours, was altered or has expired. */
    verify(token: string): Payload | null {
      const [body = "", signature = ""] = token.split(".")
      const given = Buffer.from(signature, "base64url")
      const expected = signatureOf(body)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      const { exp, ...payload } = JSON.parse(Buffer.from(body, "base64url").toString()) as Payload & {
        exp: number
      }
      return exp > Date.now() ? (payload as unknown as Payload) : null
    },
  }
}
