import type { RefObject } from "react"
import { changeFiles, drafts, type DraftFile } from "../composer/drafts"
import { selectPart, typeOver } from "../shared/type-over"
import { movedCaret, replaceQuery } from "./replace-query"
import { variablesIn } from "./variables"

/** What was asked for by typing, and where it was typed. */
export interface Typed {
  typed: string
  start: number
}

/** What came in: the text before and after it, and the files that came along. */
export interface Inserted {
  before: string
  after: string
  files: DraftFile[]
}

/**
 * Puts words and files into a draft in place of what was typed for them, as if somebody had typed them.
 * @returns null when what was typed is gone: whoever has taken it away does not want them any more
 */
export function putIn(
  key: string,
  input: RefObject<HTMLTextAreaElement>,
  { typed, start }: Typed,
  { text, files }: { text: string; files: DraftFile[] }
): Inserted | null {
  const before = drafts.get(key).text
  const change = replaceQuery(before, typed, start, text)
  if (!change) {
    return null
  }
  const field = input.current
  const queryEnd = change.start + typed.length
  const caret = field?.selectionEnd ?? 0
  const isTyping = field === document.activeElement && field?.value === before
  if (!field || !isTyping || !typeOver(field, change.start, queryEnd, text)) {
    drafts.set(key, { ...drafts.get(key), text: change.text })
  }
  if (field && isTyping) {
    const [unresolved] = variablesIn(text)
    if (unresolved && caret === queryEnd) {
      selectPart(field, change.start + unresolved.start, change.start + unresolved.end)
    } else {
      const at = movedCaret(caret, { start: change.start, end: queryEnd }, text.length)
      field.setSelectionRange(at, at)
    }
  }
  changeFiles(drafts, key, (known) => [...known, ...files])
  return { before, after: change.text, files }
}
