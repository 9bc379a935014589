import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, OutboundAttachment, OutboundMessage, SendResult } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { text } from "../meta/tolerant"
import { QUICK_REPLIES, TEXT_BYTES } from "./capabilities"
import type { InstagramClient } from "./client"
import { refusal, silence } from "./errors"

type Payload = Record<string, unknown>

/** Allows an answer written by a person for seven days; the app must have been granted it. */
const HUMAN_AGENT = { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" }

/** Images that fit into one message. */
const MOST_IMAGES = 10

/**
 * Sends plainly first, since only Instagram knows whether its window is open, and once more with the tag for
 * human agents when it is closed and this message may carry the tag.
 */
export async function sendMessage(
  client: InstagramClient,
  channel: ConnectedChannel,
  message: OutboundMessage
): Promise<SendResult> {
  const payload = messagePayload(message)
  try {
    return readSendResult(await client.message(channel, payload, message.attempt))
  } catch (error) {
    if (!isWindowClosed(error) || !mayTag(channel, message)) throw error
    return sendTagged(client, channel, payload, message.attempt)
  }
}

async function sendTagged(
  client: InstagramClient,
  channel: ConnectedChannel,
  payload: Payload,
  attempt: number
): Promise<SendResult> {
  try {
    return readSendResult(await client.message(channel, { ...payload, ...HUMAN_AGENT }, attempt))
  } catch (error) {
    if (!(error instanceof ChannelError) || error.code !== "permission_missing") throw error
    throw new ChannelError(
      "The 24 hours are over, and Meta has not granted this app the Human Agent permission",
      { code: "window_closed", retryable: false, provider_code: error.provider_code }
    )
  }
}

const isWindowClosed = (error: unknown) => error instanceof ChannelError && error.code === "window_closed"

/** Meta grants the tag for answers of people only, never for a bot's. */
const mayTag = (channel: ConnectedChannel, message: OutboundMessage) =>
  channel.settings.human_agent === true && message.by_person

/** Our message in the shape of `POST /{account}/messages`. @throws ChannelError for what Instagram cannot carry */
export function messagePayload(message: OutboundMessage): Payload {
  return {
    recipient: recipient(message.to),
    message: content(message),
    ...(message.reply_to_external_id ? { reply_to: { mid: message.reply_to_external_id } } : {}),
  }
}

/** @throws ChannelError `undeliverable` */
export function recipient(to: OutboundMessage["to"]): { id: string } {
  if (!to.user_id) throw refusal("undeliverable", "The contact has no Instagram address")
  return { id: to.user_id }
}

function content(message: OutboundMessage): Payload {
  const { attachments, kind } = message
  if (attachments.length) return mediaContent(attachments, message.text)
  const options = message.details.interactive?.options ?? []
  if (kind === "interactive" && options.length) {
    return { text: checkedText(message.text), quick_replies: quickReplies(options) }
  }
  if (kind === "text" || kind === "interactive") return { text: checkedText(message.text) }
  throw refusal("unsupported_type", `Instagram cannot send a message of kind ${kind}`)
}

function checkedText(given: string | null): string {
  if (!given?.trim()) throw refusal("invalid_request", "The message has no text")
  if (Buffer.byteLength(given) > TEXT_BYTES) {
    throw refusal("invalid_request", `Instagram takes ${TEXT_BYTES} bytes of text in one message`)
  }
  return given
}

/** One medium, or several images at once. A text cannot go along: it is a message of its own. */
function mediaContent(attachments: OutboundAttachment[], caption: string | null): Payload {
  if (caption) throw refusal("unsupported_type", "Instagram takes no text together with a medium")
  const shaped = attachments.map(attachmentContent)
  if (shaped.length === 1) return { attachment: shaped[0] }
  if (shaped.length > MOST_IMAGES || attachments.some(({ kind }) => kind !== "image")) {
    throw refusal("unsupported_type", `Instagram takes one medium or ${MOST_IMAGES} images in one message`)
  }
  return { attachments: shaped }
}

/** Instagram fetches the bytes itself. */
function attachmentContent({ kind, public_url }: OutboundAttachment): Payload {
  if (kind !== "image" && kind !== "video" && kind !== "audio") {
    throw refusal("unsupported_type", `Instagram cannot send an attachment of kind ${kind}`)
  }
  return { type: kind, payload: { url: public_url } }
}

function quickReplies(options: { id: string; title: string }[]): Payload[] {
  if (options.length > QUICK_REPLIES.most) {
    throw refusal("unsupported_type", `Instagram takes ${QUICK_REPLIES.most} options of a menu`)
  }
  return options.map(({ id, title }) => ({
    content_type: "text",
    title: shortened(title, QUICK_REPLIES.title),
    payload: id,
  }))
}

/** Cut between characters, with an ellipsis for what is missing. */
function shortened(title: string, limit: number): string {
  const characters = [...title]
  return characters.length <= limit ? title : `${characters.slice(0, limit - 1).join("")}…`
}

const answerSchema = z.object({ message_id: z.string().min(1), recipient_id: text })

function readSendResult(answer: unknown): SendResult {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) throw silence("Instagram's answer could not be read")
  return { external_id: parsed.data.message_id, wa_id: null, user_id: parsed.data.recipient_id || null }
}
