const YEAR = 365 * 24 * 3_600_000

/** Below these a number counts in seconds, in milliseconds; above, in microseconds. */
const LARGEST_SECONDS = 1e11
const LARGEST_MILLISECONDS = 1e14

/**
 * A platform time as milliseconds, or null when it is none. Seconds, milliseconds or microseconds, told apart
 * by magnitude, as numbers or strings, or an ISO date: Meta mixes them between fields and pages.
 */
export function parseTime(value: string | null | undefined): number | null {
  if (!value) return null
  const number = Number(value)
  if (!Number.isFinite(number)) {
    const parsed = Date.parse(value)
    return Number.isNaN(parsed) ? null : parsed
  }
  if (number <= 0) return null
  if (number < LARGEST_SECONDS) return number * 1_000
  return number < LARGEST_MILLISECONDS ? number : Math.floor(number / 1_000)
}

/** The time of an event; one that is missing, unreadable or more than a year off is the time of arrival. */
export function readTime(value: string | null | undefined, receivedAt: Date): Date {
  const time = parseTime(value)
  return time !== null && Math.abs(time - receivedAt.getTime()) < YEAR
    ? new Date(Math.floor(time))
    : receivedAt
}
