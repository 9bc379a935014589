import type { JsonObject } from "../json.js"
import type { ChatMessage } from "../state.js"
import { setReaction } from "./acts.js"
import type { CheckedAction, CheckedMessage, CheckedSend } from "./check-send.js"
import { fetchMedia } from "./fetch-media.js"
import { badParameter, InstagramError, messageOf, windowClosed } from "./graph-error.js"
import type { InstagramPlatform } from "./platform.js"
import { eventBase, type DraftAttachment, type Parties } from "./receive.js"
import {
  addToThread,
  HISTORY_LIMITS,
  newMid,
  type InstagramAccount,
  type InstagramCustomer,
  type Thread,
} from "./state.js"

const HOUR_MS = 3_600_000
const WINDOW_MS = 24 * HOUR_MS
const HUMAN_AGENT_MS = 7 * 24 * HOUR_MS
const TYPING_MS = 20_000

/** A message that was taken; null `message` for one whose medium could not be fetched afterwards. */
export interface Accepted {
  id: string
  message: ChatMessage | null
  /** Tells the business of its own message. */
  echo: () => Promise<void>
}

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

/** Fetches the media. With `media_errors: "async"` null stands for what could not be had. */
export async function fetchAttachments(
  platform: InstagramPlatform,
  account: InstagramAccount,
  message: CheckedMessage
): Promise<DraftAttachment[] | null> {
  const fetched: DraftAttachment[] = []
  for (const { type, url } of message.attachments) {
    try {
      const { bytes, mime_type } = await fetchMedia(type, url)
      fetched.push({ type, media_id: keep(platform, account, mime_type, bytes), payload: null })
    } catch (error) {
      if (!(error instanceof InstagramError) || platform.settings.media_errors === "sync") {
        throw error
      }
      return null
    }
  }
  return fetched
}

export function keep(
  platform: InstagramPlatform,
  account: InstagramAccount,
  mime_type: string,
  bytes: Buffer,
  filename: string | null = null
): string {
  const medium = { phone_number_id: account.account_id, origin: "inbound" as const, mime_type, filename }
  return platform.simulator.media.add(medium, bytes).id
}

/** Takes the message: from here on it exists, whatever becomes of the HTTP answer. */
export function accept(
  platform: InstagramPlatform,
  parties: Parties,
  checked: CheckedSend & { message: CheckedMessage },
  attachments: DraftAttachment[] | null,
  body: JsonObject
): Accepted {
  const { account, customer } = parties
  const id = newMid()
  const now = platform.simulator.clock.now()
  record(platform, account, { id, type: attachments?.[0]?.type ?? "text", recipient: customer.id, body })
  if (attachments === null) {
    return { id, message: null, echo: () => Promise.resolve() }
  }
  const thread = platform.thread(account.account_id, customer.id)
  const message = newMessage(id, checked.message, attachments, now)
  addToThread(thread, message)
  for (const read of thread.messages.filter(
    ({ direction, status }) => direction === "inbound" && status !== "read"
  )) {
    // An answer marks the thread read in Instagram's own app.
    read.status = "read"
    platform.publishMessage(thread, read)
  }
  platform.publishMessage(thread, message)
  showTyping(platform, thread, false)
  const echo = () => platform.notify(account, "echo", echoOf(platform, parties, message, attachments))
  return { id, message, echo }
}

function echoOf(
  platform: InstagramPlatform,
  parties: Parties,
  message: ChatMessage,
  attachments: DraftAttachment[]
): JsonObject {
  const parts = attachments.map(({ type, media_id }) => ({
    type,
    payload: { url: platform.link(media_id!) },
  }))
  return {
    ...eventBase(parties, message.timestamp, true),
    message: {
      mid: message.id,
      ...(message.text ? { text: message.text } : {}),
      is_echo: true,
      ...(parts.length > 0 ? { attachments: parts } : {}),
      ...(message.reply_to ? { reply_to: { mid: message.reply_to } } : {}),
    },
  }
}

function newMessage(
  id: string,
  { text, quick_replies, reply_to }: CheckedMessage,
  attachments: DraftAttachment[],
  timestamp: number
): ChatMessage {
  return {
    id,
    direction: "outbound",
    type: attachments[0]?.type ?? "text",
    content: { attachments, ...(quick_replies.length > 0 ? { quick_replies } : {}) },
    text: text ?? "",
    timestamp,
    status: "sent",
    on_phone: true,
    reply_to,
    reactions: [],
    template: null,
    edited: false,
    deleted: false,
    error: null,
  }
}

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

function showTyping(platform: InstagramPlatform, thread: Thread, typing: boolean): void {
  const { phone_number_id, contact_id } = thread
  const { events, timers } = platform.simulator
  events.publish("typing", { phone_number_id, contact_id, typing })
  if (typing) {
    timers.after(TYPING_MS, () => showTyping(platform, thread, false))
  }
}

function record(
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
