/** @param {number} time milliseconds */
export const timeOfDay = (time) =>
  new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })

/** @param {number} time milliseconds @param {number} now */
export function dayOf(time, now) {
  const day = new Date(time).toDateString()
  if (day === new Date(now).toDateString()) return "Today"
  if (day === new Date(now - 86_400_000).toDateString()) return "Yesterday"
  return new Date(time).toLocaleDateString([], { day: "numeric", month: "long", year: "numeric" })
}

/** @param {number} milliseconds */
export function hoursAndMinutes(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`
}

/** @param {string} digits */
export function formatNumber(digits) {
  const brazil = /^55(\d{2})(\d{4,5})(\d{4})$/.exec(digits)
  return brazil ? `+55 ${brazil[1]} ${brazil[2]}-${brazil[3]}` : `+${digits}`
}

/** @param {import("./types.js").Contact} contact */
export function addressOf(contact) {
  if (contact.wa_id) return formatNumber(contact.canonical_wa_id ?? contact.wa_id)
  return contact.username ? `@${contact.username} · number hidden` : "number hidden"
}

/** @param {string} name */
export function initials(name) {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .split(/\s+/)
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return (
    letters
      .map((word) => [...(word ?? "")][0] ?? "")
      .join("")
      .toUpperCase() || "?"
  )
}

/** @type {Record<string, string>} */
const KINDS = {
  text: "Text",
  image: "Photo",
  video: "Video",
  audio: "Audio",
  document: "Document",
  sticker: "Sticker",
  location: "Location",
  contacts: "Contact card",
  interactive: "Choice",
  template: "Template",
  order: "Order",
  unsupported: "Message this phone cannot show",
  button: "Button",
  reaction: "Reaction",
  file: "File",
  postback: "Tapped a button",
  story_reply: "Reply to a story",
  story_mention: "Mention in a story",
  ephemeral: "Photo that disappears",
  share: "Shared post",
  ig_post: "Shared post",
  ig_reel: "Shared reel",
  ig_story: "Shared story",
}

/** @param {string} type */
export const kindOf = (type) => KINDS[type] ?? type

/** @param {import("./types.js").ChatMessage} message */
export function previewOf(message) {
  if (message.deleted) return "Deleted message"
  return message.text || kindOf(message.type)
}
