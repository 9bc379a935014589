import { randomBytes, randomInt } from "node:crypto"

/**
 * A WhatsApp message id. Laid out as the real ones are (a length-prefixed address, then twenty hex digits,
 * in base64), so that code which wrongly assumes an alphabet or a length meets `=`, `+` and `/` here too.
 */
export function newMessageId(address: string): string {
  const addressBytes = Buffer.from(address, "ascii")
  const unique = Buffer.from(randomBytes(10).toString("hex").toUpperCase(), "ascii")
  return (
    "wamid." +
    Buffer.concat([
      Buffer.from([0x1c, 0x18, addressBytes.length]),
      addressBytes,
      Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18, unique.length]),
      unique,
      Buffer.from([0x00]),
    ]).toString("base64")
  )
}

export function randomDigits(length: number): string {
  let digits = String(randomInt(1, 10))
  while (digits.length < length) {
    digits += String(randomInt(0, 10))
  }
  return digits
}

/** A business-scoped user id: two-letter country, a dot, up to 128 alphanumerics. */
export function newUserId(country: string): string {
  return `${country}.${randomDigits(18)}`
}

export function newTraceId(): string {
  return "A" + randomBytes(8).toString("base64url")
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(8).toString("hex")}`
}
