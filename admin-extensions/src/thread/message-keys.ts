/** Marks the rows of messages for keys, and the button of each that opens its menu. */
export const ROW = { "data-message-row": "", tabIndex: -1 } as const
export const MENU_BUTTON = { "data-message-menu": "" } as const

let origin: HTMLElement | null = null

const rowOf = (target: EventTarget) =>
  target instanceof HTMLElement ? target.closest<HTMLElement>("[data-message-row]") : null

/** Opens the menu of a message as its button would; afterwards the keyboard comes back to the message. */
export function openMenuOf(target: EventTarget): boolean {
  const row = rowOf(target)
  const button = row?.querySelector("[data-message-menu]")
  if (!row || !button) {
    return false
  }
  origin = row
  button.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }))
  return true
}

/** Where the keyboard was when a menu was opened by a key; once. */
export function takeOrigin(): HTMLElement | null {
  const row = origin
  origin = null
  return row?.isConnected ? row : null
}

/** The message above or below in a list, or the last one in sight to begin with. */
export function neighbourOf(list: HTMLElement, target: EventTarget, by: 1 | -1): HTMLElement | null {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-message-row]")]
  const row = rowOf(target)
  if (row) {
    return rows[rows.indexOf(row) + by] ?? null
  }
  const { bottom } = list.getBoundingClientRect()
  return rows.findLast((candidate) => candidate.getBoundingClientRect().top < bottom) ?? null
}
