/** WhatsApp's marks, by the key that sets them with Ctrl or ⌘. */
export const FORMATS = {
  bold: { mark: "*", key: "b", shift: false },
  italic: { mark: "_", key: "i", shift: false },
  strike: { mark: "~", key: "x", shift: true },
} as const
export type Format = keyof typeof FORMATS

/** The format that a key press asks for; null for every other. */
export function formatOf(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}): Format | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return null
  }
  const names = Object.keys(FORMATS) as Format[]
  return (
    names.find(
      (name) => FORMATS[name].key === event.key.toLowerCase() && FORMATS[name].shift === event.shiftKey
    ) ?? null
  )
}

/** A change of a text: what takes the place of a part of it, and what is selected then. */
interface Change {
  from: number
  to: number
  text: string
  select: [start: number, end: number]
}

/** Puts marks around what is selected, or takes them off. Marks hold for one line, so every line gets its own. */
export function toggleMark(value: string, start: number, end: number, mark: string): Change {
  const selected = value.slice(start, end)
  if (value[start - 1] === mark && value[end] === mark) {
    return { from: start - 1, to: end + 1, text: selected, select: [start - 1, end - 1] }
  }
  if (selected.length > 2 && selected.startsWith(mark) && selected.endsWith(mark)) {
    return { from: start, to: end, text: selected.slice(1, -1), select: [start, end - 2] }
  }
  if (!selected.trim()) {
    return { from: start, to: start, text: mark + mark, select: [start + 1, start + 1] }
  }
  const text = selected
    .split("\n")
    // A mark beside a space would be none.
    .map((line) => line.replace(/\S(?:.*\S)?/, (words) => mark + words + mark))
    .join("\n")
  const isOneLine = !selected.includes("\n")
  const inner = text.indexOf(mark) + 1
  return {
    from: start,
    to: end,
    text,
    select: isOneLine ? [start + inner, start + text.lastIndexOf(mark)] : [start, start + text.length],
  }
}
