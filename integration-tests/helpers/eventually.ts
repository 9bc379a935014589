import { vi } from "vitest"

/** A deadline against hanging, never a measure of speed: the machine may be slow. */
const DEADLINE_MS = 25_000

/** Tries until nothing is thrown, and answers what was found; the last complaint is the failure. */
export function eventually<Result>(
  attempt: () => Result | Promise<Result>,
  deadline = DEADLINE_MS
): Promise<Result> {
  return vi.waitFor(attempt, { timeout: deadline, interval: 60 }) as Promise<Result>
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
