import { request } from "./api.js"

/** @typedef {import("./types.js").Contact} Contact */
/** @typedef {import("./types.js").Chat} Chat */
/** @typedef {import("./types.js").ChatMessage} ChatMessage */

const LOG_LIMIT = 100

/** Everything the page shows. */
export const store = {
  loaded: false,
  connected: false,
  clock: { now: new Date().toISOString(), offset_ms: 0 },
  /** @type {import("./types.js").ShownNumber[]} */
  numbers: [],
  /** @type {Contact[]} */
  contacts: [],
  /** @type {Map<string, Chat>} */
  chats: new Map(),
  /** @type {import("./types.js").Fault[]} */
  faults: [],
  /** @type {import("./types.js").SentMessage[]} */
  sent: [],
  /** @type {import("./types.js").DeliveryAttempt[]} */
  attempts: [],
  /** @type {Set<string>} chats in which the business types */
  typing: new Set(),
  /** @type {string | null} */
  numberId: null,
  /** @type {string | null} */
  contactId: null,
  /** @type {ChatMessage | null} */
  replyTo: null,
  /** Age given to what the customer writes, in milliseconds. */
  messageAge: 0,
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
export const currentNumber = () =>
  store.numbers.find((number) => number.phone_number_id === store.numberId) ?? null
/** Platform time in milliseconds. */
export const platformNow = () => Date.now() + store.clock.offset_ms

/** @param {string | null} contactId */
export function openContact(contactId) {
  store.contactId = contactId
  store.replyTo = null
  const address = new URL(location.href)
  if (contactId) address.searchParams.set("contact", contactId)
  else address.searchParams.delete("contact")
  history.replaceState(null, "", address)
  changed()
}

export async function load() {
  /** @type {[import("./types.js").ShownState, any, any]} */
  const [state, sent, log] = await Promise.all([
    request("GET", "/state"),
    request("GET", "/sent"),
    request("GET", "/deliveries"),
  ])
  store.clock = state.clock
  store.numbers = state.numbers
  store.contacts = state.contacts
  store.faults = state.faults
  store.chats = new Map(state.chats.map((chat) => [chatKey(chat.phone_number_id, chat.contact_id), chat]))
  store.sent = sent.sent.slice(-LOG_LIMIT)
  store.attempts = log.attempts.slice(-LOG_LIMIT)
  if (!store.numbers.some((number) => number.phone_number_id === store.numberId))
    store.numberId = store.numbers[0]?.phone_number_id ?? null
  store.loaded = true
  changed()
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
    replace(store.contacts, contact)
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
  faults(faults) {
    store.faults = faults
  },
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
