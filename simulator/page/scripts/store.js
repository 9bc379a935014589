import { request } from "./api.js"
import { fromAccount, fromContact, fromCustomer, fromNumber } from "./people.js"

/** @typedef {import("./types.js").Customer} Customer */
/** @typedef {import("./types.js").Chat} Chat */
/** @typedef {import("./types.js").ChatMessage} ChatMessage */

const LOG_LIMIT = 100

/** Everything the page shows. */
export const store = {
  loaded: false,
  connected: false,
  clock: { now: new Date().toISOString(), offset_ms: 0 },
  /** @type {import("./types.js").Platform} */
  platform: "whatsapp",
  /** @type {import("./types.js").Business[]} of both platforms */
  businesses: [],
  /** @type {Customer[]} of both platforms */
  contacts: [],
  /** @type {Map<string, Chat>} */
  chats: new Map(),
  /** @type {import("./types.js").ShownFault[]} of both platforms */
  faults: [],
  /** @type {import("./types.js").SentMessage[]} */
  sent: [],
  /** @type {import("./types.js").DeliveryAttempt[]} */
  attempts: [],
  /** @type {Set<string>} chats in which the business types */
  typing: new Set(),
  /** The business and the customer in view. @type {string | null} */
  numberId: null,
  /** @type {string | null} */
  contactId: null,
  /** @type {ChatMessage | null} */
  replyTo: null,
  /** Age given to what the customer writes, in milliseconds. */
  messageAge: 0,
  /** Whether Instagram loses its webhooks at the moment, and how many it has. */
  lost: { dropping: false, count: 0 },
}

/** @type {Set<() => void>} */
const views = new Set()
let scheduled = false

/** @param {() => void} render called after changes, at most once per frame */
export function onChange(render) {
  views.add(render)
}

export function changed() {
  if (scheduled) return
  scheduled = true
  // Not a frame callback: those stand still in a background tab, and tests look at those too.
  setTimeout(() => {
    scheduled = false
    for (const render of views) render()
  }, 16)
}

/** @param {string | null | undefined} numberId @param {string | null | undefined} contactId */
export const chatKey = (numberId, contactId) => `${numberId}/${contactId}`
export const currentChat = () => store.chats.get(chatKey(store.numberId, store.contactId)) ?? null
export const currentContact = () => store.contacts.find(({ id }) => id === store.contactId) ?? null
export const currentBusiness = () => store.businesses.find(({ id }) => id === store.numberId) ?? null
/** The customers of the phone in view. */
export const shownContacts = () =>
  store.contacts.filter(
    ({ platform, business_id }) =>
      platform === store.platform && (business_id === null || business_id === store.numberId)
  )
/** Platform time in milliseconds. */
export const platformNow = () => Date.now() + store.clock.offset_ms

/** What the message being written answers, and when it was written; used up. */
export function takeReply() {
  const { replyTo, messageAge } = store
  store.replyTo = null
  changed()
  return {
    reply_to: replyTo?.id ?? null,
    timestamp: messageAge > 0 ? platformNow() - messageAge : null,
  }
}

/** @param {string | null} contactId */
export function openContact(contactId) {
  store.contactId = contactId
  store.replyTo = null
  const contact = currentContact()
  if (contact && contact.platform !== store.platform) showPlatform(contact.platform)
  if (contact?.business_id) store.numberId = contact.business_id
  const address = new URL(location.href)
  if (contactId) address.searchParams.set("contact", contactId)
  else address.searchParams.delete("contact")
  history.replaceState(null, "", address)
  changed()
}

/** Takes the other phone into the hand. @param {import("./types.js").Platform} platform */
export function showPlatform(platform) {
  store.platform = platform
  store.numberId = store.businesses.find((business) => business.platform === platform)?.id ?? null
  const contact = currentContact()
  if (contact && contact.platform !== platform) openContact(null)
  changed()
}

export async function load() {
  /** @type {[import("./types.js").ShownState, import("./types.js").ShownInstagram, any, any, any]} */
  const [state, instagram, sent, log, webhooks] = await Promise.all([
    request("GET", "/state"),
    request("GET", "/instagram/state"),
    request("GET", "/sent"),
    request("GET", "/deliveries"),
    request("GET", "/instagram/webhooks"),
  ])
  store.clock = state.clock
  store.businesses = [...state.numbers.map(fromNumber), ...instagram.accounts.map(fromAccount)]
  store.contacts = [...state.contacts.map(fromContact), ...instagram.customers.map(fromCustomer)]
  store.faults = [
    ...state.faults.map((fault) => ({
      ...fault,
      platform: /** @type {const} */ ("whatsapp"),
      subcode: null,
    })),
    ...instagram.faults.map((fault) => ({ ...fault, platform: /** @type {const} */ ("instagram") })),
  ]
  const chats = [...state.chats, ...instagram.threads]
  store.chats = new Map(chats.map((chat) => [chatKey(chat.phone_number_id, chat.contact_id), chat]))
  store.sent = sent.sent.slice(-LOG_LIMIT)
  store.attempts = log.attempts.slice(-LOG_LIMIT)
  store.lost = { dropping: webhooks.dropping.length > 0, count: webhooks.lost }
  if (!store.loaded) choosePlatform()
  store.loaded = true
  if (currentBusiness()?.platform !== store.platform) showPlatform(store.platform)
  changed()
}

/** The phone of the customer in the address, else the one there is a business for. */
function choosePlatform() {
  const contact = currentContact()
  store.platform = contact?.platform ?? store.businesses[0]?.platform ?? "whatsapp"
  store.numberId = contact?.business_id ?? null
}

/** @type {Record<string, (data: any) => void | Promise<void>>} */
const reactions = {
  message({ phone_number_id, contact_id, last_inbound_at, message }) {
    const key = chatKey(phone_number_id, contact_id)
    /** @type {Chat} */
    const fresh = { phone_number_id, contact_id, messages: [], last_inbound_at, entry_point: null }
    const chat = store.chats.get(key) ?? fresh
    chat.last_inbound_at = last_inbound_at
    const index = chat.messages.findIndex(({ id }) => id === message.id)
    if (index >= 0) chat.messages[index] = message
    else chat.messages.push(message)
    store.chats.set(key, chat)
  },
  contact(contact) {
    replace(store.contacts, fromContact(contact))
  },
  sent(message) {
    replace(store.sent, message)
    store.sent.splice(0, store.sent.length - LOG_LIMIT)
  },
  delivery(attempt) {
    store.attempts.push(attempt)
    store.attempts.splice(0, store.attempts.length - LOG_LIMIT)
  },
  typing({ phone_number_id, contact_id, typing }) {
    const key = chatKey(phone_number_id, contact_id)
    if (typing) store.typing.add(key)
    else store.typing.delete(key)
  },
  clock(clock) {
    store.clock = clock
  },
  faults: () => load(),
  instagram: () => load(),
  number: () => load(),
  reset: () => load(),
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} list
 * @param {Item} item
 */
function replace(list, item) {
  const index = list.findIndex(({ id }) => id === item.id)
  if (index >= 0) list[index] = item
  else list.push(item)
}

/** Follows the simulator; after a break everything is loaded anew, since events may have been missed. */
export function follow() {
  const events = new EventSource("/simulator/events")
  events.onopen = () => {
    store.connected = true
    void load()
  }
  events.onerror = () => {
    store.connected = false
    changed()
  }
  for (const [type, react] of Object.entries(reactions)) {
    events.addEventListener(type, (event) => {
      void react(JSON.parse(/** @type {MessageEvent} */ (event).data))
      changed()
    })
  }
}
