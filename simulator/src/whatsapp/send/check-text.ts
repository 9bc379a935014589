import type { Fields } from "./fields.js"

export function checkText(message: Fields): void {
  const text = message.child("text").only("body", "preview_url")
  text.string("body", { max: 4096 })
  text.boolean("preview_url")
}

export function checkReaction(message: Fields): void {
  const reaction = message.child("reaction").only("message_id", "emoji")
  reaction.string("message_id")
  if (!reaction.has("emoji")) {
    throw reaction.missing("emoji")
  }
  const emoji = reaction.object.emoji
  if (typeof emoji !== "string") {
    throw reaction.invalid("emoji", "must be a string.")
  }
  const characters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(emoji)]
  if (characters.length > 1 || /^[\x20-\x7e]/.test(emoji)) {
    throw reaction.wrongValue("emoji", "must be one emoji.")
  }
}

export function checkLocation(message: Fields): void {
  const location = message.child("location").only("latitude", "longitude", "name", "address")
  for (const [key, bound] of [
    ["latitude", 90],
    ["longitude", 180],
  ] as const) {
    if (!location.has(key)) {
      throw location.missing(key)
    }
    const value = location.object[key]
    const degrees = typeof value === "string" && value.trim() !== "" ? Number(value) : value
    if (typeof degrees !== "number" || !Number.isFinite(degrees)) {
      throw location.invalid(key, "must be a number.")
    }
    if (Math.abs(degrees) > bound) {
      throw location.wrongValue(key, `must be between -${bound} and ${bound}.`)
    }
  }
  location.optionalString("name", { max: 1000 })
  location.optionalString("address", { max: 1000 })
}

const NAME_PARTS = ["first_name", "last_name", "middle_name", "suffix", "prefix"]

export function checkContacts(message: Fields): void {
  for (const contact of message.children("contacts", { min: 1, max: 257 })) {
    contact.only("name", "org", "phones", "emails", "addresses", "urls", "birthday")
    const name = contact.child("name").only("formatted_name", ...NAME_PARTS)
    name.string("formatted_name")
    // The platform wants one more part beside the formatted name.
    if (!NAME_PARTS.some((part) => name.has(part))) {
      throw name.missing("first_name")
    }
    for (const list of ["phones", "emails", "addresses", "urls"]) {
      if (contact.has(list)) {
        contact.children(list)
      }
    }
    const birthday = contact.optionalString("birthday")
    if (birthday && !/^\d{4}-\d{2}-\d{2}$/.test(birthday)) {
      throw contact.invalid("birthday", "must be YYYY-MM-DD.")
    }
  }
}
