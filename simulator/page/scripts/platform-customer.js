import { request, shown } from "./api.js"
import { fill, h } from "./dom.js"
import { section, toggle } from "./section.js"
import { currentContact, onChange, store } from "./store.js"

const AGES = [
  ["now", 0],
  ["23 hours ago", 23],
  ["25 hours ago", 25],
  ["3 days ago", 72],
]

/** How the open customer's phone behaves. */
export function customerSection() {
  const box = h("div", { class: "stack" })
  const age = h(
    "select",
    { id: "message-age", onchange: () => (store.messageAge = Number(age.value) * 3_600_000) },
    ...AGES.map(([words, hours]) => h("option", { value: hours }, words))
  )
  const dated = h("label", { class: "toggle" }, h("span", {}, "Writes as if it were"), age)
  const whole = section("This customer", box, dated)
  let shownLook = ""
  onChange(() => {
    const contact = currentContact()
    whole.hidden = !contact
    const look = JSON.stringify(contact)
    if (!contact || look === shownLook) return
    shownLook = look
    /** @param {Record<string, boolean>} change */
    const set = (change) => void shown(request("POST", `/contacts/${contact.id}`, change))
    const facts = h("p", { class: "faint" }, `${contact.address} · ${contact.user_id}`)
    if (contact.platform === "instagram") return fill(box, facts, unavailable(contact))
    fill(
      box,
      facts,
      toggle("Online", contact.online, (online) => set({ online })),
      toggle("Read receipts", contact.read_receipts, (read_receipts) => set({ read_receipts })),
      toggle("Blocks the business", !contact.reachable, (blocked) => set({ reachable: !blocked })),
      numberChange(contact.id)
    )
  })
  return whole
}

/** @param {import("./types.js").Customer} contact */
function unavailable(contact) {
  return toggle("Cannot be written to", !contact.reachable, (blocked) => {
    const body = { id: contact.id, reachable: !blocked }
    void shown(request("POST", "/instagram/customers", body))
  })
}

/** @param {string} contactId */
function numberChange(contactId) {
  const input = h("input", {
    inputmode: "tel",
    placeholder: "+55 81 9…",
    "aria-label": "New number",
    required: true,
  })
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault()
    const body = { new_wa_id: input.value.replace(/[^\d+]/g, "") }
    await shown(request("POST", `/contacts/${contactId}/number-change`, body))
  }
  return h(
    "form",
    { class: "inline", onsubmit: submit },
    input,
    h("button", { type: "submit" }, "Change number")
  )
}
