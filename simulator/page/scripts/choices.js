import { acts } from "./acts.js"
import { shown } from "./api.js"
import { medium, words } from "./parts.js"
import { h } from "./dom.js"

/** @typedef {import("./parts.js").Loose} Loose */

/**
 * A template as the customer sees it, with buttons that can be tapped.
 * @param {import("./types.js").ChatMessage} message
 */
export function templateContent(message) {
  const { template } = message
  if (!template) return words(message.text)
  const { header } = template
  const picture = header && header.format !== "TEXT" && header.format !== "LOCATION"
  return h(
    "div",
    { class: "card" },
    picture && medium(header.format.toLowerCase(), { id: header.media_id }),
    header?.text && h("strong", { class: "card-title" }, header.text),
    words(template.body),
    template.footer && h("p", { class: "faint" }, template.footer),
    buttonRow(
      template.buttons.map((button) =>
        button.type === "QUICK_REPLY"
          ? tap(button.text, () => answer(message, "button", { text: button.text, payload: button.payload }))
          : button.url && button.type === "URL"
            ? h("a", { href: button.url, target: "_blank", rel: "noreferrer noopener" }, button.text)
            : h("span", {}, button.text)
      )
    )
  )
}

/**
 * Reply buttons and lists of the business, and the customer's choice among them.
 * @param {import("./types.js").ChatMessage} message
 */
export function choices(message) {
  /** @type {Loose} */
  const body = message.content
  if (message.direction === "inbound") return words(message.text || "Choice")
  const header = body.header ?? null
  return h(
    "div",
    { class: "card" },
    header && header.type !== "text" && medium(header.type, header[header.type] ?? {}),
    header?.text && h("strong", { class: "card-title" }, header.text),
    words(body.body?.text ?? ""),
    body.footer?.text && h("p", { class: "faint" }, body.footer.text),
    buttonRow([...replyButtons(message, body), ...listRows(message, body), ...linkButton(body)])
  )
}

/** @param {import("./types.js").ChatMessage} message @param {Loose} body */
function replyButtons(message, body) {
  return (body.action?.buttons ?? []).map((/** @type {Loose} */ { reply }) =>
    tap(reply.title, () => answer(message, "interactive", { type: "button_reply", button_reply: reply }))
  )
}

/** @param {import("./types.js").ChatMessage} message @param {Loose} body */
function listRows(message, body) {
  const sections = body.action?.sections ?? []
  if (body.type !== "list") return []
  const rows = sections.flatMap((/** @type {Loose} */ section) => section.rows ?? [])
  const options = rows.map((/** @type {Loose} */ row) =>
    tap(row.title, () => answer(message, "interactive", { type: "list_reply", list_reply: row }))
  )
  return [h("details", {}, h("summary", {}, body.action.button), ...options)]
}

/** @param {Loose} body */
function linkButton(body) {
  const link = body.type === "cta_url" ? body.action?.parameters : null
  return link
    ? [h("a", { href: link.url, target: "_blank", rel: "noreferrer noopener" }, link.display_text)]
    : []
}

/** @param {string} text @param {() => void} onclick */
export function tap(text, onclick) {
  return h("button", { type: "button", onclick }, text)
}

/** @param {HTMLElement[]} buttons */
export function buttonRow(buttons) {
  return buttons.length > 0 ? h("div", { class: "card-buttons" }, ...buttons) : null
}

/**
 * @param {import("./types.js").ChatMessage} message
 * @param {"button" | "interactive"} type
 * @param {Loose} content
 */
function answer(message, type, content) {
  void shown(acts().choose(message, { type, [type]: content }))
}
