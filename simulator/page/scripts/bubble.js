import { acts } from "./acts.js"
import { shown } from "./api.js"
import { content } from "./content.js"
import { h, icon } from "./dom.js"
import { changed, store } from "./store.js"
import { kindOf, previewOf, timeOfDay } from "./words.js"

const QUICK_REACTIONS = ["👍", "❤️", "😂", "😮", "😢", "🙏"]

/**
 * One message on the customer's phone. What the customer wrote stands at the right.
 * @param {import("./types.js").ChatMessage} message
 * @param {import("./types.js").ChatMessage[]} all the chat, to find what is quoted
 */
export function bubble(message, all) {
  const own = message.direction === "inbound"
  const quoted = message.reply_to ? all.find(({ id }) => id === message.reply_to) : null
  return h(
    "article",
    {
      class: `bubble ${own ? "own" : "business"} kind-${message.type}`,
      "data-testid": "bubble",
      "data-message-id": message.id,
      "data-status": message.status,
      "data-direction": message.direction,
    },
    message.reply_to && h("blockquote", {}, quoted ? previewOf(quoted) : "Message not on this phone"),
    message.deleted ? h("p", { class: "faint" }, "This message was deleted") : content(message),
    h(
      "footer",
      {},
      message.edited && h("span", {}, "edited"),
      h("time", { datetime: new Date(message.timestamp).toISOString() }, timeOfDay(message.timestamp)),
      own && ticks(message.status)
    ),
    reactions(message),
    actions(message)
  )
}

/** @param {string} status */
function ticks(status) {
  if (status === "read") return icon("ticks", "read")
  return status === "delivered" ? icon("ticks", "delivered") : icon("tick", "sent")
}

/** @param {import("./types.js").ChatMessage} message */
function reactions(message) {
  if (message.reactions.length === 0) return null
  const names = { contact: "you", business: "the business" }
  const words = message.reactions.map(({ by, emoji }) => h("span", { title: `from ${names[by]}` }, emoji))
  return h("div", { class: "reactions" }, ...words)
}

/** @param {import("./types.js").ChatMessage} message */
function actions(message) {
  const own = message.reactions.find(({ by }) => by === "contact")?.emoji
  const reply = h(
    "button",
    {
      type: "button",
      title: "Reply",
      "aria-label": `Reply to ${previewOf(message) || kindOf(message.type)}`,
      onclick: () => {
        store.replyTo = message
        changed()
        document.querySelector(".composer textarea")?.dispatchEvent(new Event("focus-me"))
      },
    },
    icon("reply")
  )
  const picker = h(
    "details",
    { class: "picker" },
    h("summary", { title: "React", "aria-label": "React" }, icon("smile")),
    h(
      "div",
      { class: "emoji-row" },
      ...QUICK_REACTIONS.map((emoji) =>
        h(
          "button",
          {
            type: "button",
            "aria-pressed": String(emoji === own),
            onclick: () => {
              picker.open = false
              void shown(acts().react(message, emoji === own ? null : emoji))
            },
          },
          emoji
        )
      )
    )
  )
  const isMine = message.direction === "inbound" && !message.deleted
  return h(
    "div",
    { class: "actions" },
    reply,
    picker,
    isMine && message.type === "text" && editButton(message),
    isMine && removeButton(message)
  )
}

/** @param {import("./types.js").ChatMessage} message */
function editButton(message) {
  const edit = () => {
    const text = window.prompt("Change the message", message.text)?.trim()
    if (text && text !== message.text) void shown(acts().edit(message, text))
  }
  return h("button", { type: "button", title: "Edit", "aria-label": "Edit", onclick: edit }, icon("pencil"))
}

/** @param {import("./types.js").ChatMessage} message */
function removeButton(message) {
  const words = store.platform === "instagram" ? "Unsend" : "Delete for everyone"
  const remove = () => void shown(acts().remove(message))
  return h("button", { type: "button", title: words, "aria-label": words, onclick: remove }, icon("bin"))
}
