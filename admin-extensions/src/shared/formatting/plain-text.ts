import type { Inline } from "./inline"
import { readText } from "./read-text"

/** The words of a text without the signs that format them, in one line. */
export const plainText = (text: string): string =>
  readText(text)
    .flatMap((block) =>
      block.lines.map((line, index) => {
        const number = block.type === "numbers" ? `${block.start + index}. ` : ""
        return number + line.map(wordsOf).join("")
      })
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim()

const wordsOf = (part: Inline): string =>
  "children" in part ? part.children.map(wordsOf).join("") : part.text
