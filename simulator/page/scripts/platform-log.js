import { fill, h } from "./dom.js"
import { section } from "./section.js"
import { onChange, store } from "./store.js"
import { kindOf, timeOfDay } from "./words.js"

const SHOWN = 40

/** What the business sent, and how its webhook receiver answers. */
export function logSection() {
  let view = "sent"
  const list = h("ol", { class: "log" })
  const tabs = ["sent", "webhooks"].map((name) =>
    h(
      "button",
      { type: "button", role: "tab", "data-view": name, onclick: () => ((view = name), render()) },
      name === "sent" ? "Sent" : "Webhooks"
    )
  )
  const render = () => {
    for (const tab of tabs) tab.setAttribute("aria-selected", String(tab.dataset.view === view))
    const rows = view === "sent" ? sentRows() : attemptsShown().map(attemptRow)
    fill(list, ...rows.slice(-SHOWN).reverse())
    if (rows.length === 0) fill(list, h("li", { class: "faint" }, "Nothing yet."))
  }
  onChange(render)
  return section(
    "What the business sends and hears",
    h("div", { class: "tabs", role: "tablist" }, ...tabs),
    list
  )
}

function sentRows() {
  if (store.platform === "whatsapp") return store.sent.map(sentRow)
  const chats = [...store.chats.values()].filter((chat) => chat.phone_number_id === store.numberId)
  return chats
    .flatMap((chat) => chat.messages.map((message) => ({ message, contactId: chat.contact_id })))
    .filter(({ message }) => message.direction === "outbound")
    .sort((one, other) => one.message.timestamp - other.message.timestamp)
    .map(({ message, contactId }) => instagramRow(message, contactId))
}

/** The attempts for the businesses of the phone in view. */
function attemptsShown() {
  const shown = new Set(
    store.businesses.filter(({ platform }) => platform === store.platform).map(({ id }) => id)
  )
  return store.attempts.filter((attempt) => shown.has(attempt.phone_number_id))
}

/** @param {import("./types.js").ChatMessage} message @param {string} contactId */
function instagramRow(message, contactId) {
  const contact = store.contacts.find(({ id }) => id === contactId)
  return h(
    "li",
    { "data-status": message.status },
    h("span", { class: "log-main" }, `${kindOf(message.type)} to ${contact?.name ?? "?"}`),
    h("span", { class: "log-state" }, message.status),
    h("span", { class: "log-detail" }, timeOfDay(message.timestamp))
  )
}

/** @param {import("./types.js").SentMessage} sent */
function sentRow(sent) {
  const contact = store.contacts.find(({ id }) => id === sent.contact_id)
  const last = sent.statuses.at(-1)
  const error = last?.errors?.[0]
  const status = last?.status ?? "accepted"
  return h(
    "li",
    { "data-status": status },
    h("span", { class: "log-main" }, `${kindOf(sent.type)} to ${contact?.name ?? "?"}`),
    h("span", { class: "log-state" }, error ? `failed ${error.code}` : status),
    h(
      "span",
      { class: "log-detail" },
      `${timeOfDay(Date.parse(sent.accepted_at))}${error ? ` · ${error.error_data.details}` : ""}`
    )
  )
}

/** @param {import("./types.js").DeliveryAttempt} attempt */
function attemptRow(attempt) {
  const ok = attempt.status_code === 200
  const again = attempt.attempt > 1 ? ` · attempt ${attempt.attempt}` : ""
  return h(
    "li",
    { "data-status": ok ? "ok" : "failed" },
    h("span", { class: "log-main" }, attempt.updates.join(", ")),
    h("span", { class: "log-state" }, attempt.status_code ?? "no answer"),
    h(
      "span",
      { class: "log-detail" },
      `${timeOfDay(Date.parse(attempt.at))} · ${attempt.duration_ms} ms${again}${attempt.error ? ` · ${attempt.error}` : ""}`
    )
  )
}
