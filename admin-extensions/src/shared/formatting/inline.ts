/** A stretch of a line. Everything stays text: what draws it makes elements of it, never HTML. */
export type Inline =
  | { type: "text"; text: string }
  | { type: "link"; text: string; url: string }
  | { type: "code"; text: string }
  | { type: Mark; children: Inline[] }

type Mark = "bold" | "italic" | "strike"

/** What is not looked into any more. */
export type Atom = Extract<Inline, { type: "link" | "code" }>
export type Piece = Atom | { type: "text"; text: string }

const MARKS = new Map<string, Mark>([
  ["*", "bold"],
  ["_", "italic"],
  ["~", "strike"],
])

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character)

/** A character that may begin or end something; `pair` is the number of its other half, once that is found. */
interface Sign {
  type: "sign"
  character: string
  canOpen: boolean
  canClose: boolean
  pair: number | null
}

/** Reads the marks of one line in a single pass: each of them is looked at once, however they are heaped up. */
export function readInline(pieces: readonly Piece[]): Inline[] {
  const items = signsOf(pieces)
  match(items)
  const root: Inline[] = []
  const levels: Inline[][] = [root]
  items.forEach((item, index) => {
    const level = levels.at(-1) ?? root
    if (item.type !== "sign") {
      append(level, item)
    } else if (item.pair === null) {
      append(level, { type: "text", text: item.character })
    } else if (item.pair > index) {
      const children: Inline[] = []
      level.push({ type: MARKS.get(item.character) ?? "bold", children })
      levels.push(children)
    } else {
      levels.pop()
    }
  })
  return root
}

function append(level: Inline[], part: Inline): void {
  const last = level.at(-1)
  if (part.type === "text" && last?.type === "text") {
    last.text += part.text
  } else {
    level.push(part.type === "text" ? { ...part } : part)
  }
}

function signsOf(pieces: readonly Piece[]): (Piece | Sign)[] {
  const items: (Piece | Sign)[] = []
  pieces.forEach((piece, index) => {
    if (piece.type !== "text") {
      items.push(piece)
      return
    }
    const { text } = piece
    // A link or code beside a mark is a neighbour like any other character.
    const outer = (by: 1 | -1) => pieces[index + by]?.text.at(by === 1 ? 0 : -1)
    let start = 0
    for (let place = 0; place < text.length; place++) {
      const character = text[place] ?? ""
      if (!MARKS.has(character)) {
        continue
      }
      if (place > start) {
        items.push({ type: "text", text: text.slice(start, place) })
      }
      start = place + 1
      const before = place > 0 ? text[place - 1] : outer(-1)
      const after = start < text.length ? text[start] : outer(1)
      items.push({
        type: "sign",
        character,
        canOpen: !isSpace(after) && after !== character && !isWord(before),
        canClose: !isSpace(before) && before !== character && !isWord(after),
        pair: null,
      })
    }
    if (start < text.length) {
      items.push({ type: "text", text: text.slice(start) })
    }
  })
  return items
}

/** Finds pairs. At most one of each character is open at a time, so there is never much to look through. */
function match(items: readonly (Piece | Sign)[]): void {
  const open: { sign: Sign; index: number }[] = []
  items.forEach((item, index) => {
    if (item.type !== "sign") {
      return
    }
    const known = open.findIndex(({ sign }) => sign.character === item.character)
    const opened = open[known]
    if (item.canClose && opened) {
      opened.sign.pair = index
      item.pair = opened.index
      // What was opened in between and not closed is no mark.
      open.length = known
    } else if (item.canOpen && !opened) {
      open.push({ sign: item, index })
    }
  })
}
