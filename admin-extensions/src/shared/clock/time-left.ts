const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Timers of a computer that slept go on where they were: none may be long. */
const LONGEST_WAIT = 15 * SECOND

/** What is left, in the steps a person is shown: whole minutes, and in the last one seconds. Never below 0. */
export function inSteps(milliseconds: number): number {
  if (milliseconds <= MINUTE) {
    return Math.max(0, Math.ceil(milliseconds / SECOND) * SECOND)
  }
  return Math.floor(milliseconds / MINUTE) * MINUTE
}

/** How long until the next step; null once nothing is left. */
export function untilNextStep(milliseconds: number): number | null {
  if (milliseconds <= 0) {
    return null
  }
  // Seconds are rounded up and change at a full one; minutes are rounded down and change just after it.
  const next = milliseconds <= MINUTE ? milliseconds % SECOND || SECOND : (milliseconds % MINUTE) + 1
  return Math.min(LONGEST_WAIT, next)
}
