/** Writes in place of what is selected in a field, as if it were typed: it can be undone, and React hears of it. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  // Out of fashion, and still the only way into a browser's undo history.
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end")
    field.dispatchEvent(new InputEvent("input", { bubbles: true }))
  }
}
