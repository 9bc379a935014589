/**
 * Replaces a part of a text field as if somebody had typed it, so that Ctrl + Z takes it back. Only the browser's own
 * command does that, old as it is.
 * @returns whether the browser did
 */
export function typeOver(field: HTMLTextAreaElement, start: number, end: number, text: string): boolean {
  field.setSelectionRange(start, end)
  return text ? document.execCommand("insertText", false, text) : document.execCommand("delete")
}

/** The same in place of what is selected; where the browser has no such command it cannot be taken back. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  if (!typeOver(field, field.selectionStart, field.selectionEnd, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end")
    field.dispatchEvent(new InputEvent("input", { bubbles: true }))
  }
}

/** Selects a part of a text field and brings it into sight, as far as its marks tell where it is. */
export function selectPart(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus()
  field.setSelectionRange(start, end)
  const mark = field.parentElement?.querySelector<HTMLElement>(`[data-place="${start}"]`)
  if (mark) {
    const { offsetTop: top, offsetHeight: height } = mark
    const isInSight = top >= field.scrollTop && top + height <= field.scrollTop + field.clientHeight
    if (!isInSight) {
      field.scrollTop = top - field.clientHeight / 2
    }
  }
}
