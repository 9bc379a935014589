import type { MessageKind } from "./types"

/** One line that stands for a message in a list or a quote: its words, else the name of its kind. */
export function messageSummary(
  message: { kind: MessageKind | null; text: string | null },
  kindName: (kind: MessageKind) => string
): string {
  const text = message.text?.replace(/\s+/g, " ").trim()
  return text || kindName(message.kind ?? "text")
}
