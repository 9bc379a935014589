import { checkMedia, type MediaReference } from "./check-media.js"
import { type Fields } from "./fields.js"

const TYPES = [
  "button",
  "list",
  "cta_url",
  "flow",
  "product",
  "product_list",
  "catalog_message",
  "location_request_message",
  "contact_request",
  "carousel",
] as const

/** Answers the media of the header, if there is one. */
export function checkInteractive(message: Fields): MediaReference | null {
  const interactive = message.child("interactive").only("type", "header", "body", "footer", "action")
  const type = interactive.oneOf("type", TYPES)
  const bodyLimit = type === "list" ? 4096 : 1024
  if (type === "product") {
    interactive.optionalChild("body")?.string("body", { max: bodyLimit })
  } else {
    interactive.child("body").only("text").string("text", { max: bodyLimit })
  }
  interactive.optionalChild("footer")?.only("text").string("text", { max: 60 })
  const header = checkHeader(interactive, type === "list" ? ["text"] : ["text", "image", "video", "document"])
  const action = interactive.child("action")
  switch (type) {
    case "button":
      checkButtons(action)
      break
    case "list":
      checkSections(action)
      break
    case "cta_url":
      checkLink(action)
      break
    case "location_request_message":
      named(action, "send_location")
      break
    case "flow":
      named(action, "flow").child("parameters")
      break
    case "product":
      action.string("catalog_id")
      action.string("product_retailer_id")
      break
    case "product_list":
      action.string("catalog_id")
      checkProducts(action)
      break
    case "carousel":
      action.children("cards", { min: 2, max: 10 })
      break
  }
  return header
}

function checkHeader(interactive: Fields, types: ReadonlyArray<"text" | "image" | "video" | "document">) {
  const header = interactive.optionalChild("header")
  if (!header) {
    return null
  }
  const type = header.oneOf("type", types)
  if (type !== "text") {
    return checkMedia(header, type)
  }
  header.string("text", { max: 60 })
  return null
}

function checkButtons(action: Fields): void {
  const replies = action
    .only("buttons")
    .children("buttons", { min: 1, max: 3 })
    .map((button) => {
      button.only("type", "reply").oneOf("type", ["reply"])
      const reply = button.child("reply").only("id", "title")
      reply.string("id", { max: 256 })
      reply.string("title", { max: 20 })
      return reply
    })
  action.distinct(replies, "id", "Reply buttons")
  action.distinct(replies, "title", "Reply buttons")
}

function checkSections(action: Fields): void {
  action.only("button", "sections").string("button", { max: 20 })
  const sections = action.children("sections", { min: 1, max: 10 })
  const rows = sections.flatMap((section) => {
    section.only("title", "rows")
    if (sections.length > 1) {
      section.string("title", { max: 24 })
    } else {
      section.optionalString("title", { max: 24 })
    }
    return section.children("rows", { min: 1, max: 10 })
  })
  for (const row of rows) {
    row.only("id", "title", "description")
    row.string("id", { max: 200 })
    row.string("title", { max: 24 })
    row.optionalString("description", { max: 72 })
  }
  if (rows.length > 10) {
    throw action.invalid("sections", "must have at most 10 rows in all.")
  }
  action.distinct(rows, "id", "List rows")
}

function checkLink(action: Fields): void {
  const parameters = named(action, "cta_url").child("parameters").only("display_text", "url")
  parameters.string("display_text", { max: 20 })
  const url = parameters.string("url", { max: 2000 })
  if (!/^https?:\/\//i.test(url)) {
    throw parameters.wrongValue("url", "is not a valid URL.")
  }
}

function checkProducts(action: Fields): void {
  const items = action
    .children("sections", { min: 1, max: 10 })
    .flatMap((section) => section.children("product_items", { min: 1 }))
  for (const item of items) {
    item.string("product_retailer_id")
  }
  if (items.length > 30) {
    throw action.invalid("sections", "must have at most 30 products in all.")
  }
}

function named(action: Fields, name: string): Fields {
  action.oneOf("name", [name])
  return action
}
