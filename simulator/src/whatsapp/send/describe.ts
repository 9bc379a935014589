import { isObject, type JsonObject } from "../../json.js"
import type { RenderedTemplate } from "../../state.js"

/** Plain words for a message's content, for bubbles and lists. */
export function describeContent(
  type: string,
  content: JsonObject,
  template: RenderedTemplate | null = null
): string {
  if (template) {
    return template.body
  }
  const text = (key: string) => (typeof content[key] === "string" ? content[key] : "")
  switch (type) {
    case "text":
      return text("body")
    case "interactive": {
      const body = isObject(content.body) ? content.body.text : undefined
      const reply = [content.button_reply, content.list_reply].find(isObject)
      return typeof body === "string" ? body : typeof reply?.title === "string" ? reply.title : ""
    }
    case "button":
      return text("text")
    case "location":
      return [text("name"), text("address")].filter(Boolean).join(", ")
    case "contacts": {
      const first: unknown = Array.isArray(content.contacts) ? content.contacts[0] : undefined
      const name = isObject(first) && isObject(first.name) ? first.name.formatted_name : undefined
      return typeof name === "string" ? name : ""
    }
    case "document":
      return text("caption") || text("filename")
    default:
      return text("caption") || text("body")
  }
}
