import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"

/** What sends: the key alone, or with Ctrl or ⌘. */
export type SendKey = "enter" | "mod_enter"

/** How somebody likes to write, in this browser. */
export interface ComposerSettings {
  send_key: SendKey
  /** Whether what is written is shown as the contact will see it. */
  preview: boolean
}

const DEFAULTS: ComposerSettings = { send_key: "enter", preview: false }

/** By agent: two people may share one browser. */
export const composerSettings = new PersistentStore<ComposerSettings>(
  "inbox:composer:",
  DEFAULTS,
  browserStorage(),
  ({ send_key, preview }) => send_key === DEFAULTS.send_key && preview === DEFAULTS.preview
)

type KeyPress = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** Whether Enter, pressed so, sends; else it breaks the line. A phone's Enter has no other use than that. */
export function sends(sendKey: SendKey, { shiftKey, ctrlKey, metaKey, altKey }: KeyPress, isTouch: boolean) {
  const isModified = ctrlKey || metaKey
  if (shiftKey || altKey) {
    return false
  }
  return isModified || (sendKey === "enter" && !isTouch)
}
