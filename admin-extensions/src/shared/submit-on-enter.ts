import type { KeyboardEvent } from "react"

/** In a text field of a form: Enter submits, Shift + Enter breaks the line, as in the composer. */
export function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
}
