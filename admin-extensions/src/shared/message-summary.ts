import { plainText } from "./formatting/plain-text"
import type { MessageKind } from "./types"

/** More would never be seen, and costs time to lay out. */
const LONGEST = 300

/** One line that stands for a message in a list or a quote: its words, else the name of its kind. */
export function messageSummary(
  message: { kind: MessageKind | null; text: string | null },
  kindName: (kind: MessageKind) => string
): string {
  const start = cut(message.text?.trimStart() ?? "")
  return cut(plainText(start)) || kindName(message.kind ?? "text")
}

/** Without the half of a surrogate pair at the end, which would be drawn as a broken character. */
const cut = (text: string) => text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")
