/** What one suite came to. */
export interface Outcome {
  passed: number
  failed: number
  skipped: number
  /** Why it failed, when that is not in the output already. */
  reason?: string
  /** Each failed test with the beginning of its error: told once more at the end, where it is looked for. */
  failures?: string[]
}

export const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0 }

export function failure(reason: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, reason }
}

export interface Result extends Outcome {
  name: string
  milliseconds: number
}
