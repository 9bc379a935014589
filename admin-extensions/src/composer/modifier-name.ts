/** What people call the key that makes shortcuts. */
export const MODIFIER =
  typeof navigator !== "undefined" && /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? "⌘" : "Ctrl"
