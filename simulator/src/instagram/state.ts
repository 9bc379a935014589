import { randomBytes } from "node:crypto"
import type { JsonObject } from "../json.js"
import type { Chat, ChatMessage } from "../state.js"

/** A professional account, as registered by whoever runs the simulator. */
export interface InstagramAccount {
  account_id: string
  /** What `/me` calls the account beside its real id. */
  app_scoped_id: string
  /** The linked Facebook Page, needed for the login `page`. */
  page_id: string | null
  login: "instagram" | "page"
  username: string
  name: string
  access_token: string
  app_secret: string
  verify_token: string
  webhook_url: string
  /** Empty: not subscribed, nothing is delivered. */
  subscribed_fields: string[]
  /** Whether Meta granted the app the Human Agent feature. */
  human_agent: boolean
}

/** A person; the id is scoped to one account, another account knows them by another. */
export interface InstagramCustomer {
  id: string
  account_id: string
  username: string
  name: string | null
  /** Medium that is their picture. */
  picture_id: string | null
  /** Whether they may be looked up; null: once they have written. */
  consent: boolean | null
  /** False: the account cannot write to them (551). */
  reachable: boolean
}

/** A chat in the shape the phone page draws, with what only Instagram has. */
export interface Thread extends Chat {
  conversation_id: string
  /** Platform time (ms) of the newest message. */
  updated_at: number
}

/** A message or action the platform accepted. */
export interface InstagramSent {
  id: string
  account_id: string
  recipient: string
  type: string
  body: JsonObject
  accepted_at: string
}

export interface InstagramState {
  accounts: Map<string, InstagramAccount>
  customers: Map<string, InstagramCustomer>
  threads: Map<string, Thread>
  sent: InstagramSent[]
}

/** Older entries go: a load run must not eat the machine. */
export const HISTORY_LIMITS = { messagesPerThread: 2_000, sent: 50_000 }

export const emptyInstagramState = (): InstagramState => ({
  accounts: new Map(),
  customers: new Map(),
  threads: new Map(),
  sent: [],
})

export function threadOf(state: InstagramState, accountId: string, customerId: string): Thread {
  const key = `${accountId}/${customerId}`
  const known = state.threads.get(key)
  if (known) {
    return known
  }
  const thread: Thread = {
    phone_number_id: accountId,
    contact_id: customerId,
    conversation_id: `aWdfZAG06${Buffer.from(`${accountId}:${customerId}`).toString("base64url")}ZD`,
    messages: [],
    last_inbound_at: null,
    entry_point: null,
    updated_at: 0,
  }
  state.threads.set(key, thread)
  return thread
}

export function addToThread(thread: Thread, message: ChatMessage): void {
  const later = thread.messages.findIndex(({ timestamp }) => timestamp > message.timestamp)
  thread.messages.splice(later < 0 ? thread.messages.length : later, 0, message)
  thread.updated_at = Math.max(thread.updated_at, message.timestamp)
  if (thread.messages.length > HISTORY_LIMITS.messagesPerThread) {
    thread.messages.shift()
  }
}

/** A message id as long as the real ones, which overflow columns made for shorter. */
export function newMid(): string {
  const item = `ig_dmme_item:1:IGMessageID:${randomBytes(36).toString("hex")}`
  return `aWdfZA${Buffer.from(item).toString("base64url")}ZD`
}
