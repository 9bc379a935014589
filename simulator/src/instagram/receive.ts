import type { JsonObject } from "../json.js"
import type { ChatMessage } from "../state.js"
import type { Envelope, InstagramPlatform } from "./platform.js"
import { addToThread, newMid, type InstagramAccount, type InstagramCustomer, type Thread } from "./state.js"

/** A medium or a shared thing of a message; `media_id` becomes a link in the webhook. */
export interface DraftAttachment {
  type: string
  media_id: string | null
  /** Null: the attachment comes without one. */
  payload: JsonObject | null
}

export interface Draft {
  text: string | null
  attachments: DraftAttachment[]
  reply_to: string | null
  /** The story that is answered. */
  story: { id: string | null; media_id: string | null; url: string | null } | null
  /** Payload of the tapped quick reply. */
  quick_reply: string | null
  /** Everything else that goes into the message as it is. */
  extras: JsonObject
  id: string | null
  /** Platform time in milliseconds. */
  timestamp: number | null
  envelope: Envelope
  /** Written by the business in Instagram's own app. */
  is_echo: boolean
}

export interface Parties {
  account: InstagramAccount
  customer: InstagramCustomer
}

/** Sender, recipient and time of an event. */
export function eventBase(
  { account, customer }: Parties,
  timestamp: number,
  fromBusiness = false
): JsonObject {
  const [sender, recipient] = fromBusiness
    ? [account.account_id, customer.id]
    : [customer.id, account.account_id]
  return { sender: { id: sender }, recipient: { id: recipient }, timestamp }
}

/** A message of the customer, or of the business from Instagram's own app. Answers its id. */
export function receiveMessage(platform: InstagramPlatform, parties: Parties, draft: Draft): string {
  const { account, customer } = parties
  const thread = platform.thread(account.account_id, customer.id)
  const now = draft.timestamp ?? platform.simulator.clock.now()
  const message = newMessage(draft, now)
  if (!draft.is_echo) {
    thread.last_inbound_at = Math.max(thread.last_inbound_at ?? 0, now)
    customer.consent ??= true
  }
  addToThread(thread, message)
  platform.publishMessage(thread, message)
  const event = {
    ...eventBase(parties, now, draft.is_echo),
    message: webhookMessage(platform, message.id, draft),
  }
  void platform
    .notify(account, draft.is_echo ? "echo" : "message", event, draft.envelope)
    .then(() => acknowledge(platform, thread, message))
  return message.id
}

function acknowledge(platform: InstagramPlatform, thread: Thread, message: ChatMessage): void {
  if (message.status === "sent" && message.direction === "inbound") {
    message.status = "delivered"
    platform.publishMessage(thread, message)
  }
}

function newMessage(draft: Draft, timestamp: number): ChatMessage {
  const { attachments, story, quick_reply } = draft
  return {
    id: draft.id ?? newMid(),
    direction: draft.is_echo ? "outbound" : "inbound",
    type: typeOf(draft),
    content: { attachments, ...(story ? { story } : {}), ...(quick_reply ? { quick_reply } : {}) },
    text: draft.text ?? "",
    timestamp,
    status: "sent",
    on_phone: true,
    reply_to: draft.reply_to,
    reactions: [],
    template: null,
    edited: false,
    deleted: false,
    error: null,
  }
}

function typeOf({ story, attachments, extras, text }: Draft): string {
  if (story) {
    return "story_reply"
  }
  if (extras.is_unsupported === true) {
    return "unsupported"
  }
  return attachments[0]?.type ?? (text === null ? "unsupported" : "text")
}

/** The message as its webhook tells of it. */
export function webhookMessage(platform: InstagramPlatform, mid: string, draft: Draft): JsonObject {
  const { text, attachments, reply_to, story, quick_reply, is_echo, extras } = draft
  const storyUrl = story && (story.media_id ? platform.link(story.media_id) : story.url)
  const reply = reply_to ? { mid: reply_to } : story && { story: { id: story.id, url: storyUrl } }
  return {
    mid,
    ...(text === null ? {} : { text }),
    ...(is_echo ? { is_echo: true } : {}),
    ...(attachments.length > 0
      ? { attachments: attachments.map((part) => webhookPart(platform, part)) }
      : {}),
    ...(reply ? { reply_to: reply } : {}),
    ...(quick_reply === null ? {} : { quick_reply: { payload: quick_reply } }),
    ...extras,
  }
}

function webhookPart(platform: InstagramPlatform, { type, media_id, payload }: DraftAttachment): JsonObject {
  // A shared story names its address differently from everything else.
  const key = type === "ig_story" || type === "story" ? "story_media_url" : "url"
  const url = media_id === null ? {} : { [key]: platform.link(media_id) }
  return media_id === null && payload === null ? { type } : { type, payload: { ...url, ...payload } }
}
