const YEAR = 365 * 24 * 3_600 * 1_000

/**
 * A platform time given in seconds or milliseconds, decided by magnitude, as a Date in whole seconds.
 * One that is missing, unreadable or more than a year off stands for the time of arrival.
 */
export function readTime(value: string | null | undefined, receivedAt: Date): Date {
  const number = Number(value)
  const milliseconds = number > 1e11 ? number : number * 1_000
  const readable =
    Number.isFinite(number) && number > 0 && Math.abs(milliseconds - receivedAt.getTime()) < YEAR
  return new Date(Math.floor((readable ? milliseconds : receivedAt.getTime()) / 1_000) * 1_000)
}
