import { acts } from "./acts.js"
import { shown } from "./api.js"
import { buttonRow, tap } from "./choices.js"
import { h, icon } from "./dom.js"
import { medium, words } from "./parts.js"
import { kindOf } from "./words.js"

/** @typedef {import("./parts.js").Loose} Loose */

/**
 * What an Instagram message says.
 * @param {import("./types.js").ChatMessage} message
 * @returns {HTMLElement}
 */
export function instagramContent(message) {
  /** @type {Loose} */
  const body = message.content
  /** @type {Loose[]} */
  const attachments = body.attachments ?? []
  const replies = body.quick_replies ?? []
  const parts = attachments.map((part) => attachment(message, part))
  const text = message.text ? words(message.text) : null
  if (parts.length === 0 && !text && !body.story) return notShown(message.type)
  return h("div", {}, body.story && story(body.story), ...parts, text, quickReplies(message, replies))
}

/** @param {import("./types.js").ChatMessage} message @param {Loose} part */
function attachment(message, part) {
  const id = part.media_id
  switch (part.type) {
    case "image":
    case "video":
    case "audio":
    case "file":
      return id ? medium(part.type, { id }, message) : notShown(part.type)
    case "story_mention":
      return shared("You mentioned the shop in your story", id, null)
    case "ephemeral":
    case "unsupported":
      return notShown(part.type)
    default:
      return shared(part.payload?.title ?? kindOf(part.type), id, part.payload?.url ?? null)
  }
}

/** @param {string} title @param {string | null} mediaId @param {string | null} url */
function shared(title, mediaId, url) {
  return h(
    "div",
    { class: "shared" },
    mediaId && medium("image", { id: mediaId }),
    h("strong", {}, title),
    url && h("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, url)
  )
}

/** @param {Loose} given */
function story(given) {
  return h(
    "div",
    { class: "shared story" },
    h("span", { class: "faint" }, "You replied to their story"),
    given.media_id && medium("image", { id: given.media_id })
  )
}

/** @param {import("./types.js").ChatMessage} message @param {Loose[]} replies */
function quickReplies(message, replies) {
  return buttonRow(
    replies.map(({ title, payload }) =>
      tap(title, () => void shown(acts().choose(message, { text: title, quick_reply: payload })))
    )
  )
}

/** @param {string} type */
function notShown(type) {
  return h("p", { class: "faint" }, icon(type === "ephemeral" ? "clock" : "warning"), ` ${kindOf(type)}`)
}
