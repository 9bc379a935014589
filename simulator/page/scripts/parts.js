import { acts } from "./acts.js"
import { shown } from "./api.js"
import { h, icon } from "./dom.js"
import { kindOf } from "./words.js"

/** @typedef {Record<string, any>} Loose what a business or a test sent: any member may be missing */

/**
 * Plain text with the platform's own marks: *bold*, _italic_, ~struck~. Addresses become links.
 * @param {string} text
 */
export function words(text) {
  const paragraph = h("p", { class: "words" })
  for (const part of text.split(/(https?:\/\/\S+|\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~)/)) {
    if (/^https?:\/\//.test(part))
      paragraph.append(h("a", { href: part, target: "_blank", rel: "noreferrer noopener" }, part))
    else if (/^\*[^*]+\*$/.test(part)) paragraph.append(h("strong", {}, part.slice(1, -1)))
    else if (/^_[^_]+_$/.test(part)) paragraph.append(h("em", {}, part.slice(1, -1)))
    else if (/^~[^~]+~$/.test(part)) paragraph.append(h("s", {}, part.slice(1, -1)))
    else paragraph.append(part)
  }
  return paragraph
}

/**
 * @param {string} kind
 * @param {Loose} body
 * @param {import("./types.js").ChatMessage} [message] whose voice message counts as played
 * @returns {HTMLElement}
 */
export function medium(kind, body, message) {
  const source = body.id ? `/simulator/media/${encodeURIComponent(body.id)}` : null
  if (!source) return h("p", { class: "faint" }, icon("file"), ` ${kindOf(kind)}, not fetched yet`)
  switch (kind) {
    case "image":
    case "sticker":
      return h("img", { src: source, alt: body.caption || kindOf(kind), class: kind, loading: "lazy" })
    case "video":
      return h("video", { src: source, controls: true, preload: "metadata" })
    case "audio":
      return h("audio", { src: source, controls: true, preload: "metadata", onplay: () => played(message) })
    default:
      return h(
        "a",
        { class: "file", href: source, download: body.filename || "document" },
        icon("file"),
        body.filename || "Document"
      )
  }
}

/** @param {import("./types.js").ChatMessage | undefined} message */
function played(message) {
  if (message?.direction !== "outbound" || message.status === "played") return
  void shown(acts().read(message))
}
