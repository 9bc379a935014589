export const COMPOSER_INPUT_ID = "inbox-composer-input"

/** Moves the cursor into the composer, where there is one. */
export function focusComposer(): void {
  document.getElementById(COMPOSER_INPUT_ID)?.focus()
}
