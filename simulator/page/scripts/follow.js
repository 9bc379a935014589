import { request } from "./api.js"
import { fromAccount, fromContact, fromCustomer, fromNumber } from "./people.js"
import { changed, chatKey, currentBusiness, currentContact, showPlatform, store } from "./store.js"

/** @typedef {import("./types.js").Chat} Chat */

const LOG_LIMIT = 100

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
