import type { MedusaResponse } from "@medusajs/framework/http"
import { InboxError } from "../../../../utils/inbox-error"

/** A browser holds one, whatever its number of tabs; an office of many shares an address. */
const PER_VISITOR = 8
const PER_ADDRESS = 200
const RETRY_AFTER_SECONDS = 30

/** Counts the streams this process holds open, by whoever holds them. */
class OpenStreams {
  private readonly counts = new Map<string, number>()

  /**
   * Answers how to leave again.
   * @throws InboxError `too_many_requests`, with `Retry-After` on the answer
   */
  enter(response: MedusaResponse, visitorId: string, address: string): () => void {
    const keys = [`visitor ${visitorId}`, `address ${address}`]
    const [ofVisitor = 0, ofAddress = 0] = keys.map((key) => this.counts.get(key) ?? 0)
    if (ofVisitor >= PER_VISITOR || ofAddress >= PER_ADDRESS) {
      response.setHeader("Retry-After", String(RETRY_AFTER_SECONDS))
      throw new InboxError("too_many_requests", "This visitor has too many streams open")
    }
    for (const key of keys) this.change(key, 1)
    return () => keys.forEach((key) => this.change(key, -1))
  }

  private change(key: string, by: number): void {
    const count = (this.counts.get(key) ?? 0) + by
    if (count > 0) this.counts.set(key, count)
    else this.counts.delete(key)
  }
}

export const openStreams = new OpenStreams()
