import { createHash, randomBytes } from "node:crypto"
import { randomDigits } from "../../identifiers.js"

export interface Medium {
  id: string
  phone_number_id: string
  origin: "inbound" | "uploaded" | "fetched"
  mime_type: string
  filename: string | null
  sha256: string
  size: number
  /** Platform time in milliseconds after which the id is gone. */
  expires_at: number
}

const DAY_MS = 24 * 3_600_000
const URL_LIFETIME_MS = 5 * 60_000
const LIFETIME_MS = { inbound: 7 * DAY_MS, uploaded: 30 * DAY_MS, fetched: 30 * DAY_MS }

/** Media and the short-lived download addresses the platform hands out for them. */
export class MediaStore {
  private media = new Map<string, Medium>()
  private bytes = new Map<string, Buffer>()
  private addresses = new Map<string, { media_id: string; expires_at: number }>()

  constructor(private readonly now: () => number) {}

  add(medium: Pick<Medium, "phone_number_id" | "origin" | "mime_type" | "filename">, bytes: Buffer): Medium {
    const added: Medium = {
      ...medium,
      id: randomDigits(16),
      sha256: createHash("sha256").update(bytes).digest("base64"),
      size: bytes.length,
      expires_at: this.now() + LIFETIME_MS[medium.origin],
    }
    this.restore(added, bytes)
    return added
  }

  restore(medium: Medium, bytes: Buffer): void {
    this.media.set(medium.id, medium)
    this.bytes.set(medium.id, bytes)
  }

  /** Null when there never was one, or its id has run out. */
  get(id: string): Medium | null {
    const medium = this.media.get(id)
    return medium && medium.expires_at > this.now() ? medium : null
  }

  /** The bytes whatever their age: a phone keeps what it has. */
  bytesOf(id: string): Buffer | null {
    return this.bytes.get(id) ?? null
  }

  typeOf(id: string): string | null {
    return this.media.get(id)?.mime_type ?? null
  }

  list(): Medium[] {
    return [...this.media.values()]
  }

  delete(id: string): void {
    this.media.delete(id)
    this.bytes.delete(id)
  }

  clear(): void {
    this.media.clear()
    this.bytes.clear()
    this.addresses.clear()
  }

  /** A key for the download address, good for five minutes of platform time. */
  openAddress(mediaId: string): { key: string; expires_at: number } {
    for (const [key, address] of this.addresses) {
      if (address.expires_at <= this.now()) {
        this.addresses.delete(key)
      }
    }
    const key = randomBytes(18).toString("base64url")
    const expires_at = this.now() + URL_LIFETIME_MS
    this.addresses.set(key, { media_id: mediaId, expires_at })
    return { key, expires_at }
  }

  behindAddress(key: string): Medium | null {
    const address = this.addresses.get(key)
    return address && address.expires_at > this.now() ? this.get(address.media_id) : null
  }
}
