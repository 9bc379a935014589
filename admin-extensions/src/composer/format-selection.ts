import { insertText } from "../shared/type-over"
import { FORMATS, toggleMark, type Format } from "./wrap-selection"

/** Formats what is selected in a field. */
export function formatSelection(field: HTMLTextAreaElement, format: Format): void {
  const { from, to, text, select } = toggleMark(
    field.value,
    field.selectionStart,
    field.selectionEnd,
    FORMATS[format].mark
  )
  field.setSelectionRange(from, to)
  insertText(field, text)
  // After React has written the value back, which may move the cursor.
  requestAnimationFrame(() => field.setSelectionRange(...select))
}
