import { request, shown } from "./api.js"
import { h } from "./dom.js"
import { onChange, openContact, store } from "./store.js"

/** Adds a customer to the phone in view. */
export function customerForm() {
  const name = h("input", { name: "name", autocomplete: "off", placeholder: "Lívia Souto" })
  const number = h("input", {
    name: "wa_id",
    inputmode: "tel",
    autocomplete: "off",
    placeholder: "+55 81 98888-7777",
  })
  const username = h("input", { name: "username", autocomplete: "off", placeholder: "liviasouto" })
  const hidden = h("input", {
    type: "checkbox",
    name: "hidden",
    onchange: () => (number.disabled = hidden.checked),
  })
  const onlyWhatsapp = [
    h("label", {}, "WhatsApp number", number),
    h("label", { class: "check" }, hidden, "Hides the number behind a username"),
  ]
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault()
    const named = username.value.trim().replace(/^@/, "")
    const body = { name: name.value.trim() || null, ...(named ? { username: named } : {}) }
    const id = await shown(store.platform === "instagram" ? addToInstagram(body) : addToWhatsapp(body))
    if (!id) return
    form.reset()
    number.disabled = false
    form.hidden = true
    openContact(id)
    document.dispatchEvent(new CustomEvent("show-pane", { detail: "phone" }))
  }
  /** @param {Record<string, unknown>} body */
  const addToWhatsapp = async (body) => {
    const wa_id = hidden.checked ? null : number.value.replace(/[^\d+]/g, "")
    return (await request("POST", "/contacts", { ...body, wa_id })).contact.id
  }
  const form = h(
    "form",
    { class: "new-customer", hidden: true, onsubmit: submit },
    h("label", {}, "Name", name),
    ...onlyWhatsapp,
    h("label", {}, "Username", username),
    h("button", { type: "submit", class: "primary" }, "Add customer")
  )
  onChange(() => {
    const isInstagram = store.platform === "instagram"
    for (const part of onlyWhatsapp) part.hidden = isInstagram
    name.required = !isInstagram
    username.required = isInstagram
  })
  return form
}

/** @param {Record<string, unknown>} body @returns {Promise<string>} */
async function addToInstagram(body) {
  const answer = await request("POST", "/instagram/customers", { ...body, account_id: store.numberId })
  return answer.customer.id
}
