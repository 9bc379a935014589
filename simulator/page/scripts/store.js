/** @typedef {import("./types.js").Customer} Customer */
/** @typedef {import("./types.js").Chat} Chat */
/** @typedef {import("./types.js").ChatMessage} ChatMessage */

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
