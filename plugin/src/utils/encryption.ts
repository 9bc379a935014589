import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const ALGORITHM = "aes-256-gcm"
const VERSION = "v1"

function keyBytes(key: string): Buffer {
  for (const encoding of ["base64", "hex"] as const) {
    const bytes = Buffer.from(key, encoding)
    if (bytes.length === 32 && bytes.toString(encoding) === key) return bytes
  }
  return createHash("sha256").update(key).digest()
}

/**
 * Encrypts and decrypts what must not be readable in the database.
 * @param key 32 bytes as base64 or hex, or a long random passphrase
 * @throws MedusaError `invalid_argument` when there is no key
 */
export function createCipher(key: string | undefined) {
  if (!key) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "medusa-plugin-inbox: the option `encryptionKey` is missing (set INBOX_ENCRYPTION_KEY); channel credentials are never stored unencrypted"
    )
  }
  const secret = keyBytes(key)
  return {
    encrypt(value: unknown): string {
      const iv = randomBytes(12)
      const cipher = createCipheriv(ALGORITHM, secret, iv)
      const body = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()])
      return [VERSION, iv, cipher.getAuthTag(), body]
        .map((part) => (typeof part === "string" ? part : part.toString("base64")))
        .join(".")
    },
    decrypt(sealed: string): unknown {
      const [version, iv, tag, body] = sealed.split(".")
      if (version !== VERSION || !iv || !tag || !body) throw unreadable()
      try {
        const decipher = createDecipheriv(ALGORITHM, secret, Buffer.from(iv, "base64"))
        decipher.setAuthTag(Buffer.from(tag, "base64"))
        const plain = Buffer.concat([decipher.update(Buffer.from(body, "base64")), decipher.final()])
        return JSON.parse(plain.toString("utf8"))
      } catch {
        throw unreadable()
      }
    },
  }
}

const unreadable = () =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "medusa-plugin-inbox: channel credentials cannot be decrypted; was the encryption key changed?"
  )
