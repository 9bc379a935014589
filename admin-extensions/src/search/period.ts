import type { SearchFilters } from "./search-filters"

/** The periods that are asked for most, in days until today. */
export const PERIODS = { today: 1, week: 7, month: 30 } as const
export type PeriodName = keyof typeof PERIODS

const NAMES = Object.keys(PERIODS) as PeriodName[]

/** A day of this browser's calendar, as the address keeps it. */
export function dayOf(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0")
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

export function startOf(period: PeriodName, now: number): string {
  const date = new Date(now)
  date.setDate(date.getDate() - PERIODS[period] + 1)
  return dayOf(date)
}

/** Which of the usual periods is chosen; `custom` for any other, null for none. */
export function periodOf({ from, to }: SearchFilters, now: number): PeriodName | "custom" | null {
  if (!from && !to) {
    return null
  }
  return (to ? undefined : NAMES.find((name) => startOf(name, now) === from)) ?? "custom"
}
