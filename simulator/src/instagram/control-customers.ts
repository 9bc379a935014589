import type { Request, Router } from "express"
import { randomDigits } from "../identifiers.js"
import { isObject, type JsonObject } from "../json.js"
import { Input, notFound } from "../server/control/input.js"
import { edit, postBack, react, readThread, refer, unsend } from "./customer-acts.js"
import { findAccount } from "./accounts.js"
import type { InstagramPlatform } from "./platform.js"
import { receiveMessage, type Draft, type DraftAttachment, type Parties } from "./receive.js"
import { keep } from "./fetch-attachments.js"
import type { InstagramAccount, InstagramCustomer } from "./state.js"

/** The customers, and everything they can do. */
export function customerRoutes(router: Router, platform: InstagramPlatform): void {
  const parties = (request: Request): Parties => {
    const customer = findCustomer(platform, request.params.id)
    return { customer, account: findAccount(platform, customer.account_id) }
  }

  router.post("/customers", (request, response) => {
    const input = new Input(request.body)
    input.only("id", "account_id", "username", "name", "picture", "consent", "reachable")
    const id = input.optionalString("id") ?? randomDigits(16)
    const isKnown = platform.state.customers.has(id)
    const customer = readCustomer(platform, input, id)
    platform.state.customers.set(id, customer)
    platform.publishPeople()
    response.status(isKnown ? 200 : 201).json({ customer })
  })

  router.post("/customers/:id/messages", (request, response) => {
    const { account, customer } = parties(request)
    const draft = readDraft(platform, account, new Input(request.body))
    response.status(201).json({ message_id: receiveMessage(platform, { account, customer }, draft) })
  })

  router.post("/customers/:id/unsend", (request, response) => {
    const mid = new Input(request.body).only("message_id").string("message_id")
    unsend(platform, parties(request), mid)
    response.json({ message_id: mid })
  })

  router.post("/customers/:id/edit", (request, response) => {
    const input = new Input(request.body).only("message_id", "text", "num_edit")
    const mid = input.string("message_id")
    const num_edit = input.body.num_edit ?? 1
    if (typeof num_edit !== "number" && typeof num_edit !== "string") {
      throw input.wrong("num_edit", "a number, or one as a string")
    }
    edit(platform, parties(request), { mid, text: input.optionalString("text"), num_edit })
    response.json({ message_id: mid })
  })

  router.post("/customers/:id/reactions", (request, response) => {
    const input = new Input(request.body).only("message_id", "emoji", "reaction")
    const mid = input.string("message_id")
    const emoji = input.body.emoji ? input.string("emoji") : null
    react(platform, parties(request), { mid, emoji, name: input.optionalString("reaction") })
    response.status(201).json({ message_id: mid })
  })

  router.post("/customers/:id/read", (request, response) => {
    const input = new Input(request.body ?? {}).only("message_id")
    response.json({ read: readThread(platform, parties(request), input.optionalString("message_id")) })
  })

  router.post("/customers/:id/postbacks", (request, response) => {
    const input = new Input(request.body).only("title", "payload", "referral")
    const referral = input.has("referral") ? input.child("referral").body : null
    const postback = { title: input.string("title"), payload: input.string("payload"), referral }
    response.status(201).json({ message_id: postBack(platform, parties(request), postback) })
  })

  router.post("/customers/:id/referrals", (request, response) => {
    const referral = new Input(request.body).body
    refer(platform, parties(request), { type: "OPEN_THREAD", ...referral })
    response.status(201).json({ referral: true })
  })
}

/** @throws ControlError 404 */
function findCustomer(platform: InstagramPlatform, id: unknown): InstagramCustomer {
  const customer = platform.state.customers.get(String(id))
  if (!customer) {
    throw notFound(`no customer ${String(id)} exists (POST /simulator/instagram/customers)`)
  }
  return customer
}

function readCustomer(platform: InstagramPlatform, input: Input, id: string): InstagramCustomer {
  const before = platform.state.customers.get(id)
  const given =
    input.optionalString("account_id") ?? before?.account_id ?? platform.state.accounts.keys().next().value
  const account = findAccount(platform, given ?? "")
  const picture = input.has("picture") ? input.child("picture") : null
  const name = input.has("name") ? input.optionalString("name") : (before?.name ?? null)
  const consent = input.body.consent === null ? null : input.has("consent") && input.boolean("consent", false)
  return {
    id,
    account_id: account.account_id,
    username: input.optionalString("username") ?? before?.username ?? `user${id.slice(-5)}`,
    name,
    picture_id: picture ? keepBytes(platform, account, picture) : (before?.picture_id ?? null),
    consent: input.has("consent") ? consent : (before?.consent ?? null),
    reachable: input.boolean("reachable", before?.reachable ?? true),
  }
}

const CONTROLS = [
  ...["text", "attachments", "reply_to", "story", "quick_reply", "message_id", "timestamp", "envelope"],
  "is_echo",
]

/** What the customer writes; members that are not named here go into the message as they are. */
function readDraft(platform: InstagramPlatform, account: InstagramAccount, input: Input): Draft {
  const attachments = input.has("attachments") ? input.children("attachments") : []
  const extras = Object.entries(input.body).filter(([key]) => !CONTROLS.includes(key))
  return {
    text: input.optionalString("text"),
    attachments: attachments.map((part) => readAttachment(platform, account, part)),
    reply_to: input.optionalString("reply_to"),
    story: input.has("story") ? readStory(platform, account, input.child("story")) : null,
    quick_reply: input.optionalString("quick_reply"),
    extras: Object.fromEntries(extras),
    id: input.optionalString("message_id"),
    timestamp: input.has("timestamp") ? readTime(input) : null,
    envelope: input.oneOf("envelope", ["messaging", "standby", "changes"], "messaging"),
    is_echo: input.boolean("is_echo", false),
  }
}

/** `{ type, media_id? | base64 + mime_type?, payload? }`; without bytes and payload it comes without payload. */
function readAttachment(
  platform: InstagramPlatform,
  account: InstagramAccount,
  input: Input
): DraftAttachment {
  input.only("type", "media_id", "base64", "mime_type", "filename", "payload")
  const payload: unknown = input.body.payload ?? null
  if (payload !== null && !isObject(payload)) {
    throw input.wrong("payload", "an object")
  }
  return {
    type: input.string("type"),
    media_id: input.has("base64") ? keepBytes(platform, account, input) : input.optionalString("media_id"),
    payload: payload as JsonObject | null,
  }
}

function readStory(platform: InstagramPlatform, account: InstagramAccount, input: Input): Draft["story"] {
  input.only("id", "url", "media_id", "base64", "mime_type")
  return {
    id: input.optionalString("id"),
    url: input.optionalString("url"),
    media_id: input.has("base64") ? keepBytes(platform, account, input) : input.optionalString("media_id"),
  }
}

function keepBytes(platform: InstagramPlatform, account: InstagramAccount, input: Input): string {
  const bytes = Buffer.from(input.string("base64"), "base64")
  return keep(platform, account, input.string("mime_type"), bytes, input.optionalString("filename"))
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
