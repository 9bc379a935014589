import type { JsonObject } from "../json.js"
import { setReaction } from "./customer-acts.js"
import type { CheckedAction } from "./check-send.js"
import { badParameter } from "./graph-error.js"
import type { InstagramPlatform } from "./platform.js"
import type { Parties } from "./receive.js"
import { record } from "./record.js"
import type { Thread } from "./state.js"

const TYPING_MS = 20_000

const EMOJI: Record<string, string> = {
  love: "❤️",
  like: "👍",
  dislike: "👎",
  smile: "😆",
  wow: "😮",
  sad: "😢",
  angry: "😠",
}

/** Typing, seen, and reactions of the business. @throws InstagramError for a message that is not there */
export function act(
  platform: InstagramPlatform,
  { account, customer }: Parties,
  { action, message_id, reaction }: CheckedAction,
  body: JsonObject
): void {
  const thread = platform.thread(account.account_id, customer.id)
  record(platform, account, { id: "", type: action, recipient: customer.id, body })
  if (action === "typing_on" || action === "typing_off") {
    return showTyping(platform, thread, action === "typing_on")
  }
  if (action === "mark_seen") {
    for (const message of thread.messages.filter(({ direction }) => direction === "inbound")) {
      message.status = "read"
      platform.publishMessage(thread, message)
    }
    return
  }
  const target = thread.messages.find(({ id }) => id === message_id)
  if (!target) {
    throw badParameter("Invalid message_id: the message cannot be found.")
  }
  setReaction(target, "business", reaction === null ? null : (EMOJI[reaction] ?? reaction))
  platform.publishMessage(thread, target)
}

export function showTyping(platform: InstagramPlatform, thread: Thread, typing: boolean): void {
  const { phone_number_id, contact_id } = thread
  const { events, timers } = platform.simulator
  events.publish("typing", { phone_number_id, contact_id, typing })
  if (typing) {
    timers.after(TYPING_MS, () => showTyping(platform, thread, false))
  }
}
