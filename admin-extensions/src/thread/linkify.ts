export type TextPart = { type: "text"; text: string } | { type: "link"; text: string; url: string }

const CANDIDATE = /\b(?:https?:\/\/|www\.)[^\s<>"'`\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi
const TRAILING = /[.,;:!?…*_~]+$/

/** Cuts text into plain parts and web links. Only http and https become links; everything stays text. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(CANDIDATE)) {
    const shown = trimLink(match[0])
    const url = toUrl(shown)
    if (!url) {
      continue
    }
    if (match.index > end) {
      parts.push({ type: "text", text: text.slice(end, match.index) })
    }
    parts.push({ type: "link", text: shown, url })
    end = match.index + shown.length
  }
  if (end < text.length) {
    parts.push({ type: "text", text: text.slice(end) })
  }
  return parts
}

/** Punctuation after a link belongs to the sentence, and so does a bracket that was opened before it. */
function trimLink(candidate: string): string {
  let link = candidate.replace(TRAILING, "")
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
  ] as const) {
    while (link.endsWith(close) && link.split(close).length > link.split(open).length) {
      link = link.slice(0, -1).replace(TRAILING, "")
    }
  }
  return link
}

function toUrl(link: string): string | null {
  try {
    const url = new URL(/^www\./i.test(link) ? `https://${link}` : link)
    const isWeb = url.protocol === "https:" || url.protocol === "http:"
    return isWeb && url.hostname.length > 0 ? url.href : null
  } catch {
    return null
  }
}
