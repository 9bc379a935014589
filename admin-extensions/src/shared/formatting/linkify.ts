export type TextPart = { type: "text"; text: string } | { type: "link"; text: string; url: string }

const CANDIDATE = /(?<![a-z0-9])(?:https?:\/\/|www\.)[^\s<>"'`\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi
const TRAILING = ".,;:!?…*_~"
const BRACKETS = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
])

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

/**
 * Punctuation after a link belongs to the sentence, and so does a bracket that was opened before it. Everything is
 * counted once: a link may be made to be slow.
 */
function trimLink(candidate: string): string {
  const balance = new Map<string, number>()
  for (const character of candidate) {
    const open = BRACKETS.get(character)
    if (open) {
      balance.set(open, (balance.get(open) ?? 0) - 1)
    } else if ("([{".includes(character)) {
      balance.set(character, (balance.get(character) ?? 0) + 1)
    }
  }
  let end = candidate.length
  for (; end > 0; end--) {
    const last = candidate[end - 1] ?? ""
    const open = BRACKETS.get(last)
    if (open && (balance.get(open) ?? 0) < 0) {
      balance.set(open, (balance.get(open) ?? 0) + 1)
    } else if (!TRAILING.includes(last)) {
      break
    }
  }
  return candidate.slice(0, end)
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
