import { useState } from "react"
import type { MeResponse } from "../../shared/types"
import { firstView, mayView, type InboxView } from "../views"

/**
 * The view that is open: the one the address names when this agent may see it, else the one the inbox began
 * with, which does not change under anybody's hands. Null until it is known where to begin.
 */
export function useView(
  me: MeResponse | undefined,
  requested: InboxView | null,
  hasOwn: boolean | null
): InboxView | null {
  const [first, setFirst] = useState<InboxView | null>(null)
  if (!me) {
    return null
  }
  if (requested && mayView(requested, me)) {
    return requested
  }
  if (first && mayView(first, me)) {
    return first
  }
  if (hasOwn === null && !mayView("all", me)) {
    return null
  }
  const next = firstView(me, hasOwn ?? false)
  setFirst(next)
  return next
}
