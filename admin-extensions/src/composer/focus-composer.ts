export const COMPOSER_INPUT_ID = "inbox-composer-input"

const WHAT_ELSE = ["keydown", "pointerdown"] as const
let isAwaited = false

function forget(): void {
  isAwaited = false
  WHAT_ELSE.forEach((type) => window.removeEventListener(type, forget, true))
}

/** Moves the cursor into the composer: the next one, too, that is still being drawn, unless something else is done first. */
export function focusComposer(): void {
  document.getElementById(COMPOSER_INPUT_ID)?.focus()
  isAwaited = true
  WHAT_ELSE.forEach((type) => window.addEventListener(type, forget, true))
}

/** Called by the composer that has just been drawn. */
export function takeAwaitedFocus(input: HTMLElement): void {
  if (isAwaited) {
    input.focus()
  }
}

export const COMPOSER_FILES_ID = "inbox-composer-files"

/** Opens the choice of files, where files can be sent. */
export function chooseComposerFiles(): void {
  document.getElementById(COMPOSER_FILES_ID)?.click()
}
