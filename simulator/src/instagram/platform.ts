import type { JsonObject } from "../json.js"
import type { Simulator } from "../simulator.js"
import type { ChatMessage } from "../state.js"
import { InstagramDeliveries } from "./deliveries.js"
import { InstagramFaults } from "./faults.js"
import { MediaLinks } from "./links.js"
import { defaultInstagramSettings, type InstagramSettings } from "./settings.js"
import {
  emptyInstagramState,
  threadOf,
  type InstagramAccount,
  type InstagramState,
  type Thread,
} from "./state.js"

/** How the same event may be wrapped; see `envelope`. */
export type Envelope = "messaging" | "standby" | "changes"

/** The simulated Instagram: what it knows, and the machinery that tells receivers about it. */
export class InstagramPlatform {
  readonly faults = new InstagramFaults(() => this.publishPeople())
  readonly deliveries: InstagramDeliveries
  readonly links: MediaLinks
  state: InstagramState = emptyInstagramState()
  settings: InstagramSettings = defaultInstagramSettings()
  /** Where this simulator is reached: the beginning of every link to a medium. */
  origin = "http://127.0.0.1"
  private reads = new Map<string, number[]>()

  constructor(readonly simulator: Simulator) {
    this.deliveries = new InstagramDeliveries(simulator, () => this)
    this.links = new MediaLinks(() => simulator.clock.now())
  }

  thread(accountId: string, customerId: string): Thread {
    return threadOf(this.state, accountId, customerId)
  }

  /** A fresh link to a medium. */
  link(mediaId: string): string {
    return this.links.create(this.origin, mediaId, this.settings.link_lifetime_ms)
  }

  publishMessage(thread: Thread, message: ChatMessage): void {
    const { phone_number_id, contact_id, last_inbound_at } = thread
    this.simulator.events.publish("message", { phone_number_id, contact_id, last_inbound_at, message })
  }

  /** Accounts or customers have changed: whoever shows them loads them anew. */
  publishPeople(): void {
    this.simulator.events.publish("instagram", null)
  }

  /** Tells the business of one event; resolves when its receiver has acknowledged it. */
  notify(
    account: InstagramAccount,
    what: string,
    event: JsonObject,
    wrapped: Envelope = "messaging"
  ): Promise<void> {
    const body = envelope(account.account_id, [event], wrapped, this.simulator.clock.now())
    return this.deliveries.push(account.account_id, what, body)
  }

  /** Whether the account may make another call of the reading paths this second. */
  mayRead(accountId: string): boolean {
    const limit = this.settings.read_limit
    const now = Date.now()
    const recent = (this.reads.get(accountId) ?? []).filter((at) => now - at < 1_000)
    const isAllowed = limit === null || recent.length < limit
    this.reads.set(accountId, isAllowed ? [...recent, now] : recent)
    return isAllowed
  }

  reset(keepAccounts = false): void {
    const { accounts } = this.state
    this.deliveries.clear()
    this.faults.clear()
    this.links.clear()
    this.reads.clear()
    this.settings = defaultInstagramSettings()
    this.state = emptyInstagramState()
    if (keepAccounts) {
      this.state.accounts = accounts
    }
  }

  close(): void {
    this.deliveries.close()
  }
}

/** The body of a webhook POST; `time` in milliseconds, in seconds where the platform does so. */
export function envelope(
  accountId: string,
  events: JsonObject[],
  wrapped: Envelope,
  time: number
): JsonObject {
  const inChanges = wrapped === "changes"
  const entry = inChanges
    ? { id: accountId, time: Math.floor(time / 1000), changes: events.map(changeOf) }
    : { time, id: accountId, [wrapped]: events }
  return { object: "instagram", entry: [entry] }
}

const FIELDS: Record<string, string> = {
  message: "messages",
  postback: "messaging_postbacks",
  reaction: "message_reactions",
  read: "messaging_seen",
  message_edit: "message_edit",
  referral: "messaging_referral",
}

function changeOf(event: JsonObject): JsonObject {
  const key = Object.keys(FIELDS).find((name) => event[name] !== undefined)
  return { field: key ? FIELDS[key] : "messages", value: event }
}
