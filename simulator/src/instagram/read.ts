import type { JsonObject } from "../json.js"
import type { ChatMessage } from "../state.js"
import { badParameter, InstagramError, messageOf, unknownObject } from "./graph-error.js"
import type { InstagramPlatform } from "./platform.js"
import type { DraftAttachment } from "./receive.js"
import type { InstagramAccount, InstagramCustomer, Thread } from "./state.js"

/** Only this many of a conversation's newest messages can be looked into. */
const DETAILS_LIMIT = 20
const IDLE_REQUEST_MS = 30 * 24 * 3_600_000

/** The names in a `fields` parameter; what stands in braces belongs to the name before it. */
export function fieldsOf(value: unknown, known: string[], type: string, fallback: string[]): string[] {
  if (typeof value !== "string" || value === "") {
    return fallback
  }
  const names = value.split(/,(?![^{]*\})/).map((field) => field.replace(/\{.*\}$|\..*$/, ""))
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw badParameter(`Tried accessing nonexisting field (${unknown}) on node type (${type})`)
  }
  return names
}

const pick = (from: JsonObject, names: string[]): JsonObject =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]))

/** `/me` or the account itself. */
export function describeAccount(account: InstagramAccount, fields: unknown): JsonObject {
  if (account.login === "page") {
    const linked = { id: account.account_id, username: account.username }
    const page = { id: account.page_id, name: account.name, instagram_business_account: linked }
    return pick(page, ["id", ...fieldsOf(fields, Object.keys(page), "Page", ["name"])])
  }
  const user = {
    id: account.app_scoped_id,
    user_id: account.account_id,
    username: account.username,
    name: account.name,
    account_type: "BUSINESS",
    profile_picture_url: null,
  }
  return pick(user, ["id", ...fieldsOf(fields, Object.keys(user), "IGUser", [])])
}

/** @throws InstagramError 230 for somebody who has not agreed, 100 for a field that does not exist */
export function describeCustomer(
  platform: InstagramPlatform,
  customer: InstagramCustomer,
  fields: unknown
): JsonObject {
  const profile = {
    id: customer.id,
    name: customer.name,
    username: customer.username,
    profile_pic: customer.picture_id ? platform.link(customer.picture_id) : null,
    follower_count: 120,
    is_user_follow_business: true,
    is_business_follow_user: false,
    is_verified_user: false,
  }
  const names = fieldsOf(fields, Object.keys(profile), "IGBusinessScopedID", ["name", "username"])
  if (!customer.consent) {
    throw new InstagramError(230, messageOf(230))
  }
  return { ...pick(profile, names), id: customer.id }
}

interface ListQuery {
  user_id?: unknown
  after?: unknown
  limit?: unknown
  platform?: unknown
}

/** The account's conversations, the newest first. Requests nobody answered are not listed after 30 days. */
export function listConversations(
  platform: InstagramPlatform,
  account: InstagramAccount,
  query: ListQuery
): JsonObject {
  if (account.login === "page" && query.platform !== "instagram") {
    return { data: [] }
  }
  const now = platform.simulator.clock.now()
  const isListed = (thread: Thread) =>
    thread.phone_number_id === account.account_id &&
    thread.messages.length > 0 &&
    (query.user_id === undefined || thread.contact_id === query.user_id) &&
    (now - thread.updated_at < IDLE_REQUEST_MS ||
      thread.messages.some(({ direction }) => direction === "outbound"))
  const threads = [...platform.state.threads.values()]
    .filter(isListed)
    .sort((one, other) => other.updated_at - one.updated_at)
  const start = typeof query.after === "string" ? Number(Buffer.from(query.after, "base64url").toString()) : 0
  const end = start + Math.min(Number(query.limit) || 25, 50)
  const page = threads.slice(start, end)
  const after = Buffer.from(String(end)).toString("base64url")
  const next = threads.length > end ? { next: `${platform.origin}/conversations?after=${after}` } : {}
  return {
    data: page.map((thread) => ({ id: thread.conversation_id, updated_time: isoTime(thread.updated_at) })),
    ...(page.length > 0 ? { paging: { cursors: { after }, ...next } } : {}),
  }
}

/** The ids of a conversation's messages, the newest first. */
export function describeConversation(thread: Thread, fields: unknown): JsonObject {
  const conversation = {
    id: thread.conversation_id,
    updated_time: isoTime(thread.updated_at),
    messages: {
      data: [...thread.messages]
        .reverse()
        .filter(({ deleted }) => !deleted)
        .map(({ id, timestamp }) => ({ id, created_time: isoTime(timestamp) })),
    },
  }
  const known = [...Object.keys(conversation), "participants", "name"]
  const names = fieldsOf(fields, known, "Conversation", ["updated_time"])
  return { ...pick(conversation, names), id: thread.conversation_id }
}

/** @throws InstagramError for one that was taken back or is not among the newest: both look deleted */
export function describeMessage(
  platform: InstagramPlatform,
  account: InstagramAccount,
  thread: Thread,
  message: ChatMessage,
  fields: unknown
): JsonObject {
  if (message.deleted || !thread.messages.slice(-DETAILS_LIMIT).includes(message)) {
    throw unknownObject(message.id)
  }
  const customer = platform.state.customers.get(thread.contact_id)
  const business = { id: account.account_id, username: account.username }
  const person = { id: thread.contact_id, username: customer?.username }
  const isOurs = message.direction === "outbound"
  const described = {
    id: message.id,
    created_time: isoTime(message.timestamp),
    from: isOurs ? business : person,
    to: { data: [isOurs ? person : business] },
    message: message.text,
    is_unsupported: message.type === "unsupported" ? true : undefined,
    attachments: readAttachments(platform, message),
    story: readStory(platform, message),
  }
  const known = [...Object.keys(described), "shares", "reactions", "tags"]
  const names = fieldsOf(fields, known, "InstagramMessage", ["created_time"])
  return { ...pick(described, names), id: message.id }
}

const attachmentsOf = (message: ChatMessage) => (message.content.attachments ?? []) as DraftAttachment[]

/** What was shared is empty on every reading path: only its webhook says what it was. */
function readAttachments(platform: InstagramPlatform, message: ChatMessage): JsonObject | undefined {
  const data = attachmentsOf(message).flatMap(({ type, media_id }): JsonObject[] => {
    if (media_id === null) {
      return []
    }
    const url = platform.link(media_id)
    switch (type) {
      case "image":
        return [{ image_data: { url, width: 1080, height: 1080 } }]
      case "video":
        return [{ video_data: { url } }]
      case "audio":
      case "file":
        return [{ mime_type: platform.simulator.media.typeOf(media_id), file_url: url }]
      default:
        return []
    }
  })
  return data.length > 0 ? { data } : undefined
}

/** The link of a mention is made anew; that of the story a reply is for is not told. */
function readStory(platform: InstagramPlatform, message: ChatMessage): JsonObject | undefined {
  const mention = attachmentsOf(message).find(({ type }) => type === "story_mention")
  if (!mention?.media_id) {
    return undefined
  }
  return { mention: { id: mention.media_id, link: platform.link(mention.media_id) } }
}

/** As the Graph API writes it: whole seconds, no colon in the offset. */
function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "+0000")
}
