import type { Router } from "express"
import { isObject, type JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber } from "../../state.js"
import { statusError } from "../../whatsapp/graph-error.js"
import { changePreference } from "../../whatsapp/inbound/change-preference.js"
import { receiveMessage, type InboundDraft } from "../../whatsapp/inbound/receive-message.js"
import { findContact } from "./contacts.js"
import { Input } from "./input.js"
import { findNumber } from "./numbers.js"

const MEDIA_TYPES = new Set(["image", "video", "audio", "document", "sticker"])
/** Members that steer the request; everything else goes into the message as it is. */
const CONTROLS = ["phone_number_id", "type", "reply_to", "timestamp", "message_id", "error_code"]

/** Why a customer's message did not come through, by code. */
const UNSUPPORTED: Record<number, string> = {
  131051: "Message type is currently not supported.",
  131052: "Failed to download the media from the sender: the file is larger than 100 MB.",
  131060: "This message is currently unavailable. Please ask the user to send it again.",
}

/** What customers write, how they react, and what they want of the business. */
export function contactMessageRoutes(router: Router, simulator: Simulator): void {
  router.post("/contacts/:id/messages", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body)
    const number = findNumber(simulator, input.string("phone_number_id"))
    const message_id = receiveMessage(simulator, number, contact, readDraft(simulator, number, input))
    response.status(201).json({ message_id })
  })

  router.post("/contacts/:id/reactions", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body).only("phone_number_id", "message_id", "emoji")
    const number = findNumber(simulator, input.string("phone_number_id"))
    const emoji = input.body.emoji ?? null
    if (emoji !== null && typeof emoji !== "string") {
      throw input.wrong("emoji", "a string; empty or missing removes")
    }
    // A removed reaction comes with an empty emoji or without one: which, is up to the caller here.
    const content = { message_id: input.string("message_id"), ...(emoji === null ? {} : { emoji }) }
    const draft = { type: "reaction", content, id: null, timestamp: null, reply_to: null, extras: {} }
    response.status(201).json({ message_id: receiveMessage(simulator, number, contact, draft) })
  })

  router.post("/contacts/:id/marketing", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body).only("phone_number_id", "accepts")
    const number = findNumber(simulator, input.string("phone_number_id"))
    const accepts = input.boolean("accepts", true)
    changePreference(simulator, number, contact, accepts)
    response.json({ accepts })
  })
}

/** A message in the platform's own shape, as a person would have written it. */
export function readDraft(simulator: Simulator, number: BusinessNumber, input: Input): InboundDraft {
  const type = input.has("type") ? input.string("type") : "text"
  if (!/^[a-z_]{1,40}$/.test(type)) {
    throw input.wrong("type", "lower-case letters and underscores")
  }
  const extras = Object.entries(input.body).filter(([key]) => key !== type && !CONTROLS.includes(key))
  return {
    type,
    content: readContent(simulator, number, type, input),
    id: input.optionalString("message_id"),
    timestamp: input.has("timestamp") ? readTime(input) : null,
    reply_to: input.optionalString("reply_to"),
    extras: withErrors(type, input, Object.fromEntries(extras)),
  }
}

function readContent(simulator: Simulator, number: BusinessNumber, type: string, input: Input): unknown {
  const given = input.body[type]
  if (type === "text") {
    const body = isObject(given) ? given.body : given
    if (typeof body !== "string" || body === "") {
      throw input.wrong("text", 'a non-empty string or { "body": "…" }')
    }
    return isObject(given) ? given : { body }
  }
  if (MEDIA_TYPES.has(type)) {
    return fillMedium(simulator, number, input.child(type))
  }
  // Real payloads without their object have been seen, so a missing one is passed on as missing.
  if (given !== undefined && typeof given !== "object") {
    throw input.wrong(type, "the object as the platform sends it")
  }
  return given
}

/** Takes bytes along as `base64`, and adds what the platform knows of a medium to its id. */
function fillMedium(simulator: Simulator, number: BusinessNumber, given: Input): JsonObject {
  const { base64, ...rest } = given.body
  let id = given.optionalString("id")
  if (base64 !== undefined) {
    const bytes = Buffer.from(given.string("base64"), "base64")
    const mime_type = given.string("mime_type")
    const filename = given.optionalString("filename")
    const { phone_number_id } = number
    // The stored type is bare; `audio/ogg; codecs=opus` stands only in the webhook.
    id = simulator.media.add({ phone_number_id, origin: "inbound", mime_type, filename }, bytes).id
  }
  if (id === null) {
    throw given.wrong("id", "a media id (POST /simulator/media), or base64 and mime_type given instead")
  }
  const medium = simulator.media.get(id)
  return { id, ...(medium ? { mime_type: medium.mime_type, sha256: medium.sha256 } : {}), ...rest }
}

/** Seconds or milliseconds since the epoch, or an ISO date. */
function readTime(input: Input): number {
  const value = input.body.timestamp
  const number = typeof value === "string" && !/^\d+$/.test(value) ? Date.parse(value) : Number(value)
  if (!Number.isFinite(number) || number <= 0) {
    throw input.wrong("timestamp", "seconds, milliseconds or an ISO date")
  }
  return number < 100_000_000_000 ? number * 1000 : number
}

function withErrors(type: string, input: Input, extras: JsonObject): JsonObject {
  if (type !== "unsupported" || extras.errors !== undefined) {
    return extras
  }
  const code = input.whole("error_code", 131051)
  const { href: _href, ...error } = statusError(code, UNSUPPORTED[code])
  return { ...extras, errors: [error] }
}
