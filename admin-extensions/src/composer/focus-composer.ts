export const COMPOSER_INPUT_ID = "inbox-composer-input"

/** Moves the cursor into the composer, where there is one. */
export function focusComposer(): void {
  document.getElementById(COMPOSER_INPUT_ID)?.focus()
}

export const COMPOSER_FILES_ID = "inbox-composer-files"

/** Opens the choice of files, where files can be sent. */
export function chooseComposerFiles(): void {
  document.getElementById(COMPOSER_FILES_ID)?.click()
}
