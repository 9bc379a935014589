import type { MessageKind } from "../shared/types"

/** What helps after a failure: the same again, another template, or a template that opens the window. */
export type WayOn = "retry" | "template" | "resume"

/**
 * @param kind of what failed
 * @param code why
 */
export function wayOn(kind: MessageKind, code: string | undefined): WayOn {
  // The same template would fail for the same reason: its values, its state, or the person's wish.
  if (kind === "template") {
    return "template"
  }
  return code === "window_closed" ? "resume" : "retry"
}
