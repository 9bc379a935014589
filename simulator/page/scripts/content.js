import { choices, templateContent } from "./choices.js"
import { h, icon } from "./dom.js"
import { medium, words } from "./parts.js"
import { instagramContent } from "./instagram-content.js"
import { store } from "./store.js"
import { formatNumber, kindOf } from "./words.js"

/** @typedef {import("./parts.js").Loose} Loose */

/**
 * What a message says, by its type.
 * @param {import("./types.js").ChatMessage} message
 * @returns {HTMLElement}
 */
export function content(message) {
  return store.platform === "instagram" ? instagramContent(message) : whatsappContent(message)
}

/** @param {import("./types.js").ChatMessage} message */
function whatsappContent(message) {
  /** @type {Loose} */
  const body = message.content
  switch (message.type) {
    case "text":
    case "button":
      return words(message.text)
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return h("div", {}, medium(message.type, body, message), body.caption ? words(body.caption) : null)
    case "template":
      return templateContent(message)
    case "interactive":
      return choices(message)
    case "location":
      return place(body)
    case "contacts":
      return h("div", {}, ...(Array.isArray(body.contacts) ? body.contacts : []).map(card))
    case "order":
      return order(body)
    default:
      return h("p", { class: "faint" }, icon("warning"), ` ${kindOf(message.type)}`)
  }
}

/** @param {Loose} body */
function place(body) {
  return h(
    "div",
    { class: "place" },
    icon("place"),
    h(
      "div",
      {},
      h("strong", {}, body.name || "Location"),
      h("span", {}, body.address || `${body.latitude}, ${body.longitude}`)
    )
  )
}

/** @param {Loose} body */
function order(body) {
  const items = Array.isArray(body.product_items) ? body.product_items : []
  const rows = items.map((/** @type {Loose} */ item) =>
    h(
      "li",
      {},
      `${item.quantity} × ${item.product_retailer_id}`,
      h("span", {}, `${item.currency} ${item.item_price}`)
    )
  )
  return h(
    "div",
    { class: "card" },
    h("strong", { class: "card-title" }, "Order"),
    h("ul", { class: "order" }, ...rows),
    body.text ? words(body.text) : null
  )
}

/** @param {Loose} contact */
function card(contact) {
  const phones = (contact.phones ?? []).map(
    (/** @type {Loose} */ phone) => phone.phone ?? formatNumber(phone.wa_id ?? "")
  )
  return h(
    "div",
    { class: "place" },
    icon("person"),
    h("div", {}, h("strong", {}, contact.name?.formatted_name ?? "Contact"), h("span", {}, phones.join(", ")))
  )
}
