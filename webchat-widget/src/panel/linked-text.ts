import { element } from "../dom"

const ADDRESS = /https?:\/\/[^\s<>"]+/g
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}'"]+$/

/** A text with its web addresses as links; everything else stays text. */
export function linked(text: string): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, "")
    if (!URL.canParse(address)) continue
    parts.push(
      text.slice(at, match.index),
      element("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, address)
    )
    at = match.index + address.length
  }
  return [...parts, text.slice(at)]
}
