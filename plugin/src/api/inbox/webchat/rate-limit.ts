import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { InboxError } from "../../../utils/inbox-error"
import { TokenBuckets } from "../../../utils/token-buckets"

/** The first line against abuse, one process's own: many visitors may share an address, so that is generous. */
const LIMITS = {
  request: new TokenBuckets({ capacity: 300, perSecond: 20 }),
  session: new TokenBuckets({ capacity: 60, perSecond: 0.5 }),
  message: new TokenBuckets({ capacity: 20, perSecond: 0.5 }),
  attachment: new TokenBuckets({ capacity: 10, perSecond: 0.1 }),
  signal: new TokenBuckets({ capacity: 60, perSecond: 2 }),
}

/**
 * Takes one of what somebody may do.
 * @throws InboxError `too_many_requests`, with `Retry-After` on the answer
 */
export function limit(response: MedusaResponse, what: keyof typeof LIMITS, key: string): void {
  const seconds = LIMITS[what].take(key)
  if (!seconds) return
  response.setHeader("Retry-After", String(seconds))
  throw new InboxError("too_many_requests", `Too many requests: try again in ${seconds} s`, {
    retry_after: seconds,
  })
}

export const addressOf = (request: MedusaRequest) => request.ip ?? "unknown"
