import type { Settings } from "../../settings.js"
import { GraphError } from "../graph-error.js"

const PAIR_BURST = 45
const PAIR_INTERVAL_MS = 6_000

/** What was used up so far, per pair of number and person, and per number. */
export interface RateLimits {
  pairs: Map<string, { tokens: number; at: number }>
  seconds: Map<string, { second: number; count: number }>
}

export function newRateLimits(): RateLimits {
  return { pairs: new Map(), seconds: new Map() }
}

/**
 * Counts one message. The burst of 45 is borrowed: it comes back at one message per six seconds.
 * @throws GraphError 131056 for the pair, 130429 for the number's throughput
 */
export function countMessage(
  limits: RateLimits,
  settings: Settings,
  phoneNumberId: string,
  recipient: string,
  now: number
): void {
  if (settings.throughput_limit !== null) {
    const second = Math.floor(now / 1000)
    const used = limits.seconds.get(phoneNumberId)
    const count = used?.second === second ? used.count + 1 : 1
    limits.seconds.set(phoneNumberId, { second, count })
    if (count > settings.throughput_limit) {
      throw new GraphError(130429, "Cloud API message throughput has been reached.")
    }
  }
  if (settings.pair_limit) {
    const key = `${phoneNumberId}/${recipient}`
    const known = limits.pairs.get(key) ?? { tokens: PAIR_BURST, at: now }
    const tokens = Math.min(PAIR_BURST, known.tokens + Math.max(0, now - known.at) / PAIR_INTERVAL_MS)
    if (tokens < 1) {
      limits.pairs.set(key, { tokens, at: now })
      throw new GraphError(
        131056,
        "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time."
      )
    }
    limits.pairs.set(key, { tokens: tokens - 1, at: now })
  }
}
