import type { ServiceWindowDTO } from "./types"

const WARNING_MS = 2 * 60 * 60_000

/**
 * How a reply window stands. `none`: the channel has none.
 * @param left as `useTimeLeft` tells it of the window's end
 */
export function windowLevel(
  { state }: Pick<ServiceWindowDTO, "state">,
  left: number | null
): "none" | "open" | "closing" | "closed" {
  if (state === "unlimited") {
    return "none"
  }
  if (state === "closed" || left === 0) {
    return "closed"
  }
  return left !== null && left <= WARNING_MS ? "closing" : "open"
}
