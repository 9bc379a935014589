import type { ChannelCapabilities } from "../types/http/channel"

type TextRule = Pick<ChannelCapabilities, "text_limit" | "text_unit">

/** Length of a text as the channel counts it. */
export function textLength(text: string, unit: TextRule["text_unit"]): number {
  return unit === "bytes" ? Buffer.byteLength(text) : [...text].length
}

/**
 * Cuts a text into pieces the channel takes: at a line break or a space where there is one not too far
 * back, else between two characters, never inside one.
 */
export function splitText(text: string, { text_limit, text_unit }: TextRule): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (textLength(rest, text_unit) > text_limit) {
    const head = longestHead(rest, text_limit, text_unit)
    const cut = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "))
    const end = cut > head.length / 2 ? cut : head.length
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest ? [...pieces, rest] : pieces
}

/** Flags, families and letters with marks are several code points that belong together. */
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" })

function longestHead(text: string, limit: number, unit: TextRule["text_unit"]): string {
  let head = ""
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    length += textLength(segment, unit)
    if (length > limit) break
    head += segment
  }
  // One character longer than the limit, which only a text made for it holds.
  return head || [...text][0]!
}
