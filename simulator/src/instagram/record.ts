import type { JsonObject } from "../json.js"
import type { InstagramPlatform } from "./platform.js"
import { HISTORY_LIMITS, type InstagramAccount } from "./state.js"

/** Keeps what the platform accepted, for `GET /simulator/instagram/sent`. */
export function record(
  platform: InstagramPlatform,
  account: InstagramAccount,
  sent: { id: string; type: string; recipient: string; body: JsonObject }
): void {
  const accepted_at = new Date(platform.simulator.clock.now()).toISOString()
  platform.state.sent.push({ ...sent, account_id: account.account_id, accepted_at })
  if (platform.state.sent.length > HISTORY_LIMITS.sent) {
    platform.state.sent.shift()
  }
}
