import type { JsonObject } from "../json.js"
import type { ChatMessage } from "../state.js"
import { showTyping } from "./business-acts.js"
import type { CheckedMessage, CheckedSend } from "./check-send.js"
import type { InstagramPlatform } from "./platform.js"
import { eventBase, type DraftAttachment, type Parties } from "./receive.js"
import { record } from "./record.js"
import { addToThread, newMid } from "./state.js"

/** A message that was taken; null `message` for one whose medium could not be fetched afterwards. */
export interface Accepted {
  id: string
  message: ChatMessage | null
  /** Tells the business of its own message. */
  echo: () => Promise<void>
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
