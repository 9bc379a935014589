import { acts } from "./acts.js"
import { shown } from "./api.js"
import { fill, h, icon } from "./dom.js"
import { guideWords } from "./guide.js"
import {
  chatKey,
  currentChat,
  currentBusiness,
  currentContact,
  onChange,
  platformNow,
  store,
} from "./store.js"
import { threadKeeper } from "./thread.js"
import { hoursAndMinutes, initials, timeOfDay } from "./words.js"

const WINDOW_MS = 24 * 3_600_000
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
    const business = currentBusiness()
    const contact = currentContact()
    const missing = store.loaded && (!business || !contact)
    device.hidden = missing || !store.loaded
    guide.hidden = !missing
    if (missing) return fill(guide, ...guideWords(Boolean(business)))
    if (!business || !contact) return
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
      h("span", { class: "avatar business", "aria-hidden": "true" }, initials(business.name)),
      h(
        "div",
        { class: "chat-title" },
        h("strong", {}, business.name),
        h("span", { class: typing ? "typing" : null }, typing ? "typing…" : business.address)
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
  const isInstagram = store.platform === "instagram"
  const title = open
    ? "The business may write freely until 24 hours after the customer's last message"
    : isInstagram
      ? "Only people may answer, with the tag for human agents, for seven days"
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
  setTimeout(() => {
    void shown(acts().read()).finally(() => (reading = false))
  }, READ_AFTER_MS)
}
