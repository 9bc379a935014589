import { fill, h, icon } from "./dom.js"
import { customerForm } from "./customer-form.js"
import { platformSwitch } from "./platform-switch.js"
import { chatKey, onChange, openContact, shownContacts, store } from "./store.js"
import { initials, previewOf, timeOfDay } from "./words.js"

/** @param {HTMLElement} root */
export function mountCustomers(root) {
  const list = h("ul", { class: "customer-list" })
  const form = customerForm()
  const add = h(
    "button",
    {
      type: "button",
      class: "round",
      "data-testid": "new-contact",
      "aria-label": "New customer",
      title: "New customer",
      onclick: () => {
        form.hidden = !form.hidden
        if (!form.hidden) form.querySelector("input")?.focus()
      },
    },
    icon("plus")
  )
  fill(
    root,
    h("header", { class: "pane-header" }, h("h1", {}, "Customers"), add),
    platformSwitch(),
    form,
    list
  )
  let look = ""
  onChange(() => {
    const rows = shownContacts().map((contact) => ({ contact, last: lastOf(contact.id) }))
    rows.sort((one, other) => (other.last?.timestamp ?? 0) - (one.last?.timestamp ?? 0))
    const unread = rows.map(({ contact }) => unreadOf(contact.id))
    const wanted = JSON.stringify([
      store.loaded,
      store.platform,
      store.numberId,
      store.contactId,
      rows,
      unread,
    ])
    if (wanted === look) return
    look = wanted
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-testid")
      : null
    fill(list, ...rows.map(({ contact, last }) => customerRow(contact, last)))
    if (store.loaded && rows.length === 0)
      fill(list, h("li", { class: "empty" }, "Nobody yet. Add a customer with +, then write as them."))
    if (focused) focusRow(list, focused)
  })
}

/** The rows were made anew: the keyboard stays where it was. @param {Element} list @param {string} testId */
function focusRow(list, testId) {
  const row = list.querySelector(`[data-testid="${CSS.escape(testId)}"]`)
  if (row instanceof HTMLElement) row.focus()
}

/** @param {string} contactId */
function lastOf(contactId) {
  const chat = store.chats.get(chatKey(store.numberId, contactId))
  return chat?.messages.findLast((message) => message.on_phone) ?? null
}

/** @param {string} contactId */
function unreadOf(contactId) {
  if (contactId === store.contactId) return 0
  const chat = store.chats.get(chatKey(store.numberId, contactId))
  const waiting = chat?.messages.filter(
    (message) =>
      message.direction === "outbound" && message.on_phone && !["read", "played"].includes(message.status)
  )
  return waiting?.length ?? 0
}

/**
 * @param {import("./types.js").Customer} contact
 * @param {import("./types.js").ChatMessage | null} last
 */
function customerRow(contact, last) {
  const unread = unreadOf(contact.id)
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "customer",
        "data-testid": `contact-${contact.id}`,
        "aria-current": contact.id === store.contactId ? "true" : null,
        onclick: () => {
          openContact(contact.id)
          document.dispatchEvent(new CustomEvent("show-pane", { detail: "phone" }))
        },
      },
      h(
        "span",
        { class: contact.online ? "avatar" : "avatar offline", "aria-hidden": "true" },
        initials(contact.name)
      ),
      h(
        "span",
        { class: "customer-words" },
        h("span", { class: "customer-name" }, contact.name),
        h("span", { class: "customer-preview" }, last ? previewOf(last) : contact.address)
      ),
      h(
        "span",
        { class: "customer-side" },
        last && h("time", {}, timeOfDay(last.timestamp)),
        unread > 0 && h("span", { class: "badge", "aria-label": `${unread} unread` }, unread)
      )
    )
  )
}
