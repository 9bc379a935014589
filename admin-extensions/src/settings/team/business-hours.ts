import type { BusinessHours } from "../../shared/types"

export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "0"] as const
export type Weekday = (typeof WEEKDAYS)[number]
export type Ranges = [from: string, to: string][]
export type Days = BusinessHours["days"]

export type RangeProblem = "missing" | "backwards" | "overlap"

const WORKING_DAYS: readonly Weekday[] = ["1", "2", "3", "4", "5"]
/** What a day begins with when it gets its first, and its next hours. */
const SUGGESTIONS: Ranges = [
  ["09:00", "18:00"],
  ["19:00", "22:00"],
]

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)

/** What is wrong with a day's hours, in the order a person would notice. */
export function rangeProblem(ranges: Ranges): RangeProblem | null {
  if (ranges.some((range) => range.some((time) => !isTime(time)))) return "missing"
  if (ranges.some(([from, to]) => from >= to)) return "backwards"
  const sorted = [...ranges].sort(([a], [b]) => a.localeCompare(b))
  return sorted.some(([from], index) => index > 0 && from < (sorted[index - 1]?.[1] ?? "")) ? "overlap" : null
}

export const isValid = (days: Days): boolean => WEEKDAYS.every((day) => !rangeProblem(days[day] ?? []))

export const rangesOf = (days: Days, day: Weekday): Ranges => days[day] ?? []

export function withRanges(days: Days, day: Weekday, ranges: Ranges): Days {
  const { [day]: _replaced, ...others } = days
  return ranges.length ? { ...others, [day]: ranges } : others
}

/** One more range, after those there are. */
export function addRange(days: Days, day: Weekday): Days {
  const ranges = rangesOf(days, day)
  return withRanges(days, day, [...ranges, SUGGESTIONS[Math.min(ranges.length, 1)] ?? ["", ""]])
}

/** A day's hours on all working days; its own day keeps them. */
export const copyToWeekdays = (days: Days, day: Weekday): Days =>
  WORKING_DAYS.reduce((current, to) => withRanges(current, to, rangesOf(days, day)), days)

/** The hours a department begins with: working days, by this browser's clock. */
export const suggestedHours = (timezone: string): BusinessHours => ({
  timezone,
  days: copyToWeekdays(addRange({}, "1"), "1"),
  message: null,
})

/** Earlier hours first, and nothing for an empty message. */
export const tidied = ({ timezone, days, message }: BusinessHours): BusinessHours => ({
  timezone,
  days: Object.fromEntries(
    Object.entries(days).map(([day, ranges]) => [day, [...ranges].sort(([a], [b]) => a.localeCompare(b))])
  ),
  message: message?.trim() || null,
})

/** The day's name in a language; 4 January 1970 was a Sunday. */
export const dayName = (day: Weekday, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(1970, 0, 4 + Number(day)))
  )

export const timezones = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC"),
]

/** What people type for short, 9 or 930, as a clock time; anything else as it is. */
export function completedTime(text: string): string {
  const [, hours = "", minutes = ""] = /^(\d{1,2}):?(\d{2})?$/.exec(text.trim()) ?? []
  return hours ? `${hours.padStart(2, "0")}:${minutes || "00"}` : text
}
