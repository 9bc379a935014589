import { randomBytes } from "node:crypto"

const LINK_PATH = "/instagram_cdn"

/** Public, signed, short-lived addresses of media, as the platform's content network hands them out. */
export class MediaLinks {
  private links = new Map<string, { media_id: string; expires_at: number }>()

  constructor(private readonly now: () => number) {}

  /** @param origin where this simulator is reached */
  create(origin: string, mediaId: string, lifetimeMs: number): string {
    const key = randomBytes(18).toString("base64url")
    const expires_at = this.now() + lifetimeMs
    this.links.set(key, { media_id: mediaId, expires_at })
    return `${origin}${LINK_PATH}/${key}?oe=${Math.floor(expires_at / 1000).toString(16)}&_nc_sid=1`
  }

  /** The medium behind a link; null once it has run out. */
  find(key: string): string | null {
    const link = this.links.get(key)
    return link && link.expires_at > this.now() ? link.media_id : null
  }

  clear(): void {
    this.links.clear()
  }
}

export { LINK_PATH }
