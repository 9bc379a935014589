import { isObject, type JsonObject } from "../json.js"
import { MEDIA_KINDS } from "./fetch-media.js"
import { badParameter, InstagramError } from "./graph-error.js"

const ACTIONS = ["typing_on", "typing_off", "mark_seen", "react", "unreact"] as const
export type Action = (typeof ACTIONS)[number]

export interface CheckedMessage {
  text: string | null
  attachments: { type: string; url: string }[]
  quick_replies: { title: string; payload: string }[]
  reply_to: string | null
  has_tag: boolean
}

export interface CheckedAction {
  action: Action
  message_id: string | null
  reaction: string | null
}

export type CheckedSend = { recipient: string } & (
  { message: CheckedMessage; act: null } | { message: null; act: CheckedAction }
)

const TEXT_BYTES = 1_000

/** A request to `/messages`, refused the way the platform does when it makes no sense. */
export function checkSend(body: unknown): CheckedSend {
  const request = object(body, "the body")
  only(request, "", "recipient", "message", "messaging_type", "tag", "reply_to", "sender_action", "payload")
  const recipient = string(object(request.recipient, "recipient"), "id", "recipient")
  if (request.sender_action !== undefined) {
    return { recipient, message: null, act: checkAction(request) }
  }
  return { recipient, message: checkMessage(request), act: null }
}

function checkAction(request: JsonObject): CheckedAction {
  const action = ACTIONS.find((candidate) => candidate === request.sender_action)
  if (!action) {
    throw badParameter(`Param sender_action must be one of {${ACTIONS.join(", ")}}`)
  }
  if (request.message !== undefined || request.tag !== undefined) {
    throw badParameter("sender_action cannot be sent with other message parameters")
  }
  if (action !== "react" && action !== "unreact") {
    return { action, message_id: null, reaction: null }
  }
  const payload = object(request.payload, "payload")
  only(payload, "payload", "message_id", "reaction")
  const reaction = action === "react" ? string(payload, "reaction", "payload") : null
  return { action, message_id: string(payload, "message_id", "payload"), reaction }
}

function checkMessage(request: JsonObject): CheckedMessage {
  const message = object(request.message, "message")
  only(message, "message", "text", "attachment", "attachments", "quick_replies")
  const kinds = ["text", "attachment", "attachments"].filter((key) => message[key] !== undefined)
  if (kinds.length !== 1) {
    throw badParameter("Must provide exactly one of message[text], message[attachment], message[attachments]")
  }
  return {
    text: message.text === undefined ? null : checkText(message),
    attachments: checkAttachments(message),
    quick_replies: checkQuickReplies(message),
    reply_to: request.reply_to === undefined ? null : checkReply(request.reply_to),
    has_tag: checkTag(request),
  }
}

function checkText(message: JsonObject): string {
  const text = string(message, "text", "message")
  if (Buffer.byteLength(text) > TEXT_BYTES) {
    throw badParameter(`Length of param message[text] must be less than or equal to ${TEXT_BYTES}`)
  }
  return text
}

function checkAttachments(message: JsonObject): CheckedMessage["attachments"] {
  if (message.attachment !== undefined) {
    return [checkAttachment(message.attachment, "message[attachment]")]
  }
  if (message.attachments === undefined) {
    return []
  }
  const list: unknown = message.attachments
  if (!Array.isArray(list) || list.length === 0 || list.length > 10) {
    throw badParameter("Param message[attachments] must have 1 to 10 items")
  }
  const checked = list.map((item, index) => checkAttachment(item, `message[attachments][${index}]`))
  if (checked.some(({ type }) => type !== "image")) {
    throw badParameter("Param message[attachments] takes images only")
  }
  return checked
}

function checkAttachment(given: unknown, path: string): { type: string; url: string } {
  const attachment = object(given, path)
  only(attachment, path, "type", "payload")
  const type = string(attachment, "type", path)
  if (!MEDIA_KINDS.includes(type)) {
    throw badParameter(`Param ${path}[type] must be one of {${MEDIA_KINDS.join(", ")}}`)
  }
  const payload = object(attachment.payload, `${path}[payload]`)
  only(payload, `${path}[payload]`, "url", "is_reusable")
  const url = string(payload, "url", `${path}[payload]`)
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw badParameter(`Param ${path}[payload][url] should represent a valid URL`)
  }
  return { type, url }
}

function checkQuickReplies(message: JsonObject): CheckedMessage["quick_replies"] {
  const given: unknown = message.quick_replies
  if (given === undefined) {
    return []
  }
  if (!Array.isArray(given) || given.length === 0 || given.length > 13) {
    throw badParameter("Param message[quick_replies] must have 1 to 13 items")
  }
  if (message.text === undefined) {
    throw badParameter("Quick replies need message[text]")
  }
  return given.map((item, index) => {
    const path = `message[quick_replies][${index}]`
    const reply = object(item, path)
    only(reply, path, "content_type", "title", "payload")
    if (reply.content_type !== "text") {
      throw badParameter(`Param ${path}[content_type] must be text`)
    }
    const title = string(reply, "title", path)
    if ([...title].length > 20) {
      throw badParameter(`Param ${path}[title] must be at most 20 characters long`)
    }
    return { title, payload: string(reply, "payload", path) }
  })
}

function checkReply(given: unknown): string {
  const reply = object(given, "reply_to")
  only(reply, "reply_to", "mid")
  return string(reply, "mid", "reply_to")
}

function checkTag({ messaging_type: type, tag }: JsonObject): boolean {
  if (type !== undefined && !["RESPONSE", "UPDATE", "MESSAGE_TAG"].includes(String(type))) {
    throw badParameter("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}")
  }
  if (tag !== undefined && tag !== "HUMAN_AGENT") {
    throw badParameter("Param tag must be one of {HUMAN_AGENT}")
  }
  if (type === "MESSAGE_TAG" && tag === undefined) {
    throw badParameter("The parameter tag is required")
  }
  return tag === "HUMAN_AGENT"
}

function object(value: unknown, path: string): JsonObject {
  if (value === undefined) {
    throw badParameter(`The parameter ${path} is required`)
  }
  if (!isObject(value)) {
    throw badParameter(`Param ${path} must be a JSON object`)
  }
  return value
}

function string(parent: JsonObject, key: string, path: string): string {
  const value = parent[key]
  if (value === undefined || value === "") {
    throw badParameter(`The parameter ${path}[${key}] is required`)
  }
  if (typeof value !== "string") {
    throw badParameter(`Param ${path}[${key}] must be a string`)
  }
  return value
}

function only(given: JsonObject, path: string, ...keys: string[]): void {
  const unknown = Object.keys(given).find((key) => !keys.includes(key))
  if (unknown !== undefined) {
    throw new InstagramError(100, `(#100) Unexpected key "${unknown}" on param "${path}".`)
  }
}
