import { readInline, type Inline, type Piece } from "./inline"
import { linkify } from "./linkify"

/** A part of a text that stands by itself. */
export type Block =
  | { type: "lines" | "quote" | "bullets"; lines: Inline[][] }
  | { type: "numbers"; start: number; lines: Inline[][] }

const FENCE = "```"
const NUMBER = /^(\d{1,3})\. /
const BULLETS = ["- ", "* "]
const QUOTE = "> "

/** Reads a text as WhatsApp shows it: bold, italic, struck, code, lists and quotes, and links. */
export function readText(text: string): Block[] {
  const blocks: Block[] = []
  for (const pieces of linesOf(text)) {
    const { block, rest } = beginningOf(pieces)
    const line = readInline(rest)
    const last = blocks.at(-1)
    if (last?.type === block.type) {
      last.lines.push(line)
    } else {
      blocks.push({ ...block, lines: [line] })
    }
  }
  return blocks
}

type Beginning = { type: "lines" | "quote" | "bullets" } | { type: "numbers"; start: number }

function beginningOf(pieces: Piece[]): { block: Beginning; rest: Piece[] } {
  const [first, ...others] = pieces
  const plain = { block: { type: "lines" as const }, rest: pieces }
  if (first?.type !== "text") {
    return plain
  }
  const begin = (block: Beginning, length: number) => {
    const rest: Piece[] = [{ type: "text", text: first.text.slice(length) }, ...others]
    return rest.every(({ text }) => text.trim() === "") ? plain : { block, rest }
  }
  const number = NUMBER.exec(first.text)
  if (number) {
    return begin({ type: "numbers", start: Number(number[1]) }, number[0].length)
  }
  if (first.text.startsWith(QUOTE)) {
    return begin({ type: "quote" }, QUOTE.length)
  }
  return BULLETS.some((bullet) => first.text.startsWith(bullet)) ? begin({ type: "bullets" }, 2) : plain
}

/** The lines of a text, cut into code, links and the rest. Code may go over several lines and stays in its first. */
function linesOf(text: string): Piece[][] {
  let line: Piece[] = []
  const lines = [line]
  for (const piece of cutCode(text)) {
    if (piece.type !== "text") {
      line.push(piece)
      continue
    }
    for (const part of linkify(piece.text)) {
      if (part.type === "link") {
        line.push(part)
        continue
      }
      const [first = "", ...others] = part.text.split("\n")
      if (first) {
        line.push({ type: "text", text: first })
      }
      for (const other of others) {
        line = other ? [{ type: "text", text: other }] : []
        lines.push(line)
      }
    }
  }
  return lines
}

function cutCode(text: string): Piece[] {
  const pieces: Piece[] = []
  let plain = 0
  let tick = text.indexOf("`")
  let newline = -1
  const take = (from: number, content: string, to: number) => {
    if (from > plain) {
      pieces.push({ type: "text", text: text.slice(plain, from) })
    }
    pieces.push({ type: "code", text: content })
    plain = to
  }
  let hasFences = true
  while (tick >= 0) {
    const isFence = hasFences && text.startsWith(FENCE, tick)
    const close = text.indexOf(isFence ? FENCE : "`", tick + (isFence ? FENCE.length : 1))
    if (isFence && close < 0) {
      // None of those that follow can be closed either.
      hasFences = false
      continue
    }
    if (close < 0) {
      break
    }
    const begin = tick + (isFence ? FENCE.length : 1)
    if (newline < begin) {
      const next = text.indexOf("\n", begin)
      newline = next < 0 ? text.length : next
    }
    const content = text.slice(begin, close)
    const isCode = content.trim() !== "" && (isFence || close < newline)
    if (isCode) {
      const end = close + (isFence ? FENCE.length : 1)
      take(tick, isFence ? content.replace(/^\n|\n$/g, "") : content, end)
      tick = text.indexOf("`", end)
    } else {
      tick = close
    }
  }
  if (plain < text.length) {
    pieces.push({ type: "text", text: text.slice(plain) })
  }
  return pieces
}
