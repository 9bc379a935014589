import { badParameter, InstagramError, messageOf, windowClosed } from "./graph-error.js"
import type { InstagramPlatform } from "./platform.js"
import type { InstagramAccount, InstagramCustomer, Thread } from "./state.js"

const HOUR_MS = 3_600_000
const WINDOW_MS = 24 * HOUR_MS
const HUMAN_AGENT_MS = 7 * 24 * HOUR_MS

/** The person a request is for. @throws InstagramError for one this account does not know */
export function findRecipient(
  platform: InstagramPlatform,
  account: InstagramAccount,
  id: string
): InstagramCustomer {
  const customer = platform.state.customers.get(id)
  if (customer?.account_id !== account.account_id) {
    throw badParameter("The requested user cannot be found.", 2534014)
  }
  if (!customer.reachable) {
    throw new InstagramError(551, messageOf(551), { subcode: 1545041 })
  }
  return customer
}

/** @throws InstagramError 10 outside the 24 hours, and outside seven days with the tag */
export function checkWindow(
  platform: InstagramPlatform,
  account: InstagramAccount,
  thread: Thread,
  hasTag: boolean
): void {
  if (hasTag && !account.human_agent) {
    throw new InstagramError(10, "(#10) Application does not have permission to use the HUMAN_AGENT tag")
  }
  const last = thread.last_inbound_at
  const allowed = hasTag ? HUMAN_AGENT_MS : WINDOW_MS
  if (last === null || platform.simulator.clock.now() - last >= allowed) {
    throw windowClosed()
  }
}

/** @throws InstagramError for an answer to a message that is not in the thread */
export function checkReply(thread: Thread, mid: string | null): void {
  if (mid !== null && !thread.messages.some(({ id }) => id === mid)) {
    throw badParameter("Invalid reply_to[mid]: the message cannot be found.")
  }
}
