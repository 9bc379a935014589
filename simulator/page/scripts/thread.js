import { bubble } from "./bubble.js"
import { h } from "./dom.js"
import { chatKey, currentChat, platformNow, store } from "./store.js"
import { dayOf } from "./words.js"

const SHOWN_AT_FIRST = 200

/**
 * Keeps unchanged bubbles as they are, so that a playing voice message plays on.
 * @param {HTMLElement} thread
 */
export function threadKeeper(thread) {
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
