import type { JsonObject } from "../json.js"
import type { ChatMessage } from "../state.js"
import type { InstagramPlatform } from "./platform.js"
import { eventBase, type Parties } from "./receive.js"
import { addToThread, newMid, type Thread } from "./state.js"

const find = (thread: Thread, mid: string) => thread.messages.find(({ id }) => id === mid)

const threadOf = (platform: InstagramPlatform, { account, customer }: Parties) =>
  platform.thread(account.account_id, customer.id)

function tell(
  platform: InstagramPlatform,
  parties: Parties,
  what: string,
  fact: JsonObject,
  timestamp?: number
) {
  const now = timestamp ?? platform.simulator.clock.now()
  void platform.notify(parties.account, what, { ...eventBase(parties, now), ...fact })
}

/** Takes a message back, whoever wrote it. The webhook carries the id of the original. */
export function unsend(platform: InstagramPlatform, parties: Parties, mid: string): void {
  const thread = threadOf(platform, parties)
  const message = find(thread, mid)
  const fromBusiness = message?.direction === "outbound"
  if (message) {
    message.deleted = true
    platform.publishMessage(thread, message)
  }
  const base = eventBase(parties, platform.simulator.clock.now(), fromBusiness)
  const echo = fromBusiness ? { is_echo: true } : {}
  const event = { ...base, message: { mid, is_deleted: true, ...echo } }
  void platform.notify(parties.account, "unsend", event)
}

/** Changes a text. The message may be unknown as yet: edits have been seen to come before what they edit. */
export function edit(
  platform: InstagramPlatform,
  parties: Parties,
  change: { mid: string; text: string | null; num_edit: number | string }
): void {
  const thread = threadOf(platform, parties)
  const message = find(thread, change.mid)
  if (message && change.text !== null) {
    message.text = change.text
    message.edited = true
    platform.publishMessage(thread, message)
  }
  const text = change.text === null ? {} : { text: change.text }
  tell(platform, parties, "edit", { message_edit: { mid: change.mid, ...text, num_edit: change.num_edit } })
}

/** @param emoji null takes the reaction back */
export function react(
  platform: InstagramPlatform,
  parties: Parties,
  { mid, emoji, name }: { mid: string; emoji: string | null; name: string | null }
): void {
  const thread = threadOf(platform, parties)
  const message = find(thread, mid)
  if (message) {
    setReaction(message, "contact", emoji)
    platform.publishMessage(thread, message)
  }
  const reaction =
    emoji === null ? { mid, action: "unreact" } : { mid, action: "react", reaction: name ?? "other", emoji }
  tell(platform, parties, "reaction", { reaction })
}

export function setReaction(message: ChatMessage, by: "contact" | "business", emoji: string | null): void {
  message.reactions = message.reactions.filter((reaction) => reaction.by !== by)
  if (emoji !== null) {
    message.reactions.push({ by, emoji })
  }
}

/** Reads the thread up to a message of the business, the newest when none is named. Answers whether there was one. */
export function readThread(platform: InstagramPlatform, parties: Parties, mid: string | null): boolean {
  const thread = threadOf(platform, parties)
  const sent = thread.messages.filter(({ direction }) => direction === "outbound")
  const newest = mid === null ? sent.at(-1) : sent.find(({ id }) => id === mid)
  if (!newest && mid === null) {
    return false
  }
  for (const message of sent) {
    if (newest && message.timestamp <= newest.timestamp && message.status !== "read") {
      message.status = "read"
      platform.publishMessage(thread, message)
    }
  }
  tell(platform, parties, "seen", { read: { mid: newest?.id ?? mid } })
  return true
}

/** A tap on an icebreaker, a menu or a button: may well be the first thing of a person. */
export function postBack(
  platform: InstagramPlatform,
  parties: Parties,
  { title, payload, referral }: { title: string; payload: string; referral: JsonObject | null }
): string {
  const thread = threadOf(platform, parties)
  const now = platform.simulator.clock.now()
  const mid = newMid()
  thread.last_inbound_at = now
  parties.customer.consent ??= true
  const message: ChatMessage = {
    id: mid,
    direction: "inbound",
    type: "postback",
    content: { payload },
    text: title,
    timestamp: now,
    status: "delivered",
    on_phone: true,
    reply_to: null,
    reactions: [],
    template: null,
    edited: false,
    deleted: false,
    error: null,
  }
  addToThread(thread, message)
  platform.publishMessage(thread, message)
  const postback = { mid, title, payload, ...(referral ? { referral } : {}) }
  tell(platform, parties, "postback", { postback }, now)
  return mid
}

/** Somebody with a thread comes back through a link or an ad, without writing. */
export function refer(platform: InstagramPlatform, parties: Parties, referral: JsonObject): void {
  if (referral.source === "ADS") {
    threadOf(platform, parties).last_inbound_at = platform.simulator.clock.now()
  }
  tell(platform, parties, "referral", { referral })
}
