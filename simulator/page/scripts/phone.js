import { request, shown } from "./api.js"
import { bubble } from "./bubble.js"
import { fill, h, icon } from "./dom.js"
import { chatKey, currentChat, currentContact, currentNumber, onChange, platformNow, store } from "./store.js"
import { dayOf, hoursAndMinutes, initials, timeOfDay } from "./words.js"

const WINDOW_MS = 24 * 3_600_000
const SHOWN_AT_FIRST = 200
/** Long enough to see two grey ticks turn. */
const READ_AFTER_MS = 500

/**
 * @param {HTMLElement} root
 * @param {(form: HTMLFormElement) => void} mountComposer
 */
export function mountPhone(root, mountComposer) {
  const statusBar = h("div", { class: "status-bar" })
  const header = h("header", { class: "chat-header" })
  const thread = h("div", {
    class: "thread",
    "data-testid": "phone-thread",
    role: "log",
    "aria-label": "Messages",
    tabindex: "0",
  })
  const composer = h("form", { class: "composer" })
  const screen = h("div", { class: "screen" }, statusBar, header, thread, composer)
  const guide = h("div", { class: "guide", hidden: true })
  const device = h("div", { class: "device" }, screen)
  fill(root, device, guide)
  mountComposer(composer)

  const keeper = threadKeeper(thread)
  const render = () => {
    const number = currentNumber()
    const contact = currentContact()
    const missing = store.loaded && (!number || !contact)
    device.hidden = missing || !store.loaded
    guide.hidden = !missing
    if (missing) return fill(guide, ...guideWords(Boolean(number)))
    if (!number || !contact) return
    fill(
      statusBar,
      h("span", {}, timeOfDay(platformNow())),
      h("span", { class: "status-owner" }, `${contact.name}’s phone`),
      h(
        "span",
        { class: "status-icons" },
        icon(contact.online ? "signal" : "off", contact.online ? "online" : "offline"),
        icon("battery")
      )
    )
    const typing = store.typing.has(chatKey(store.numberId, store.contactId))
    fill(
      header,
      h("span", { class: "avatar business", "aria-hidden": "true" }, initials(number.verified_name)),
      h(
        "div",
        { class: "chat-title" },
        h("strong", {}, number.verified_name),
        h("span", { class: typing ? "typing" : null }, typing ? "typing…" : number.display_phone_number)
      ),
      windowChip()
    )
    keeper.render()
    readOpenChat()
  }
  onChange(render)
  document.addEventListener("visibilitychange", render)
  // The clock in the status bar and the window chip move on by themselves.
  setInterval(render, 20_000)
}

function windowChip() {
  const last = currentChat()?.last_inbound_at
  const left = last ? last + WINDOW_MS - platformNow() : -1
  const open = left > 0
  const title = open
    ? "The business may write freely until 24 hours after the customer's last message"
    : "Only templates reach this customer until they write"
  const words = open ? hoursAndMinutes(left) : "window closed"
  return h(
    "span",
    { class: open ? "chip open" : "chip shut", title, "data-testid": "window" },
    icon("clock"),
    words
  )
}

/** Opening a chat reads it. */
let reading = false
function readOpenChat() {
  const contact = currentContact()
  const unread = currentChat()?.messages.some(
    (message) =>
      message.direction === "outbound" && message.on_phone && ["sent", "delivered"].includes(message.status)
  )
  if (
    reading ||
    !unread ||
    !contact?.online ||
    !contact.read_receipts ||
    document.visibilityState !== "visible"
  )
    return
  reading = true
  const body = { phone_number_id: store.numberId, played: false }
  setTimeout(() => {
    void shown(request("POST", `/contacts/${contact.id}/read`, body)).finally(() => (reading = false))
  }, READ_AFTER_MS)
}

/**
 * Keeps unchanged bubbles as they are, so that a playing voice message plays on.
 * @param {HTMLElement} thread
 */
function threadKeeper(thread) {
  /** @type {Map<string, { node: HTMLElement, look: string }>} */
  let known = new Map()
  let key = ""
  let limit = SHOWN_AT_FIRST
  let pinned = true

  const atEnd = () => thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80
  thread.addEventListener("scroll", () => (pinned = atEnd()))
  // A picture gets its height only when it has arrived.
  thread.addEventListener("load", () => pinned && toEnd(), true)
  const toEnd = () => {
    thread.scrollTop = thread.scrollHeight
    pinned = true
  }

  const render = () => {
    const chat = currentChat()
    const now = chatKey(store.numberId, store.contactId)
    const wasPinned = pinned
    const opened = key !== now
    if (opened) {
      key = now
      known = new Map()
      limit = SHOWN_AT_FIRST
    }
    const all = (chat?.messages ?? []).filter((message) => message.on_phone)
    const messages = all.slice(-limit)
    /** @type {Map<string, { node: HTMLElement, look: string }>} */
    const next = new Map()
    /** @type {Node[]} */
    const nodes = []
    if (all.length > messages.length) nodes.push(earlierButton())
    let day = ""
    for (const message of messages) {
      const today = dayOf(message.timestamp, platformNow())
      if (today !== day) nodes.push(h("p", { class: "day" }, (day = today)))
      const look = JSON.stringify(message)
      const before = known.get(message.id)
      const entry = before?.look === look ? before : { node: bubble(message, all), look }
      next.set(message.id, entry)
      nodes.push(entry.node)
    }
    if (messages.length === 0) nodes.push(h("p", { class: "empty" }, "No messages yet. Say hello below."))
    if (store.typing.has(now))
      nodes.push(
        h("p", { class: "typing-dots", "aria-label": "The business is typing" }, h("i"), h("i"), h("i"))
      )
    const grew = next.size > known.size
    known = next
    reconcile(thread, nodes)
    if (opened || (grew && (wasPinned || messages.at(-1)?.direction === "inbound"))) toEnd()
  }

  const earlierButton = () =>
    h(
      "button",
      { type: "button", class: "earlier", onclick: () => ((limit += SHOWN_AT_FIRST), render()) },
      "Show earlier messages"
    )

  return { render }
}

/** @param {HTMLElement} parent @param {Node[]} wanted */
function reconcile(parent, wanted) {
  wanted.forEach((node, index) => {
    const current = parent.childNodes[index]
    if (current !== node) parent.insertBefore(node, current ?? null)
  })
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove()
}

/** @param {boolean} hasNumber */
function guideWords(hasNumber) {
  if (hasNumber)
    return [
      h("h2", {}, "Pick a customer"),
      h(
        "p",
        {},
        "Choose one at the left, or add one with +. Whatever you type on their phone reaches the inbox as a WhatsApp message."
      ),
    ]
  return [
    h("h2", {}, "No business number yet"),
    h(
      "p",
      {},
      "The simulator plays WhatsApp. Tell it which business number to play, and where its webhooks go:"
    ),
    h(
      "pre",
      {},
      `curl -X POST ${location.origin}/simulator/numbers \\
  -H 'Content-Type: application/json' -d '{
  "phone_number_id": "106540352242922",
  "waba_id": "102290129340398",
  "display_phone_number": "+55 81 3000-0000",
  "verified_name": "My shop",
  "access_token": "any-token",
  "app_secret": "any-secret",
  "verify_token": "any-word",
  "webhook_url": "http://localhost:9000/hooks/inbox/whatsapp"
}'`
    ),
    h(
      "p",
      {},
      "Give the inbox the same ids and secrets, and this address as its Graph API. The page goes on by itself."
    ),
  ]
}
