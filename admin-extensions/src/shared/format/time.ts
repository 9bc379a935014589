const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const formats = new Map<string, Intl.DateTimeFormat>()

// Creating a formatter costs far more than using it, and every row and bubble needs one.
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}

/** The day a moment falls on in this browser's time zone, as a comparable key. */
export function dayKey(iso: string): string {
  const date = new Date(iso)
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
}

/** Whole calendar days between two moments; 0 is the same day. */
export function daysBetween(earlier: Date, later: Date): number {
  const start = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((start(later) - start(earlier)) / DAY)
}

export function formatTime(iso: string, locale: string): string {
  return dateFormat(locale, { hour: "numeric", minute: "2-digit" }).format(new Date(iso))
}

export function formatDateTime(iso: string, locale: string): string {
  return dateFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
}

/** "today" and "yesterday" in words, this week by weekday, older by date. */
export function formatDay(iso: string, locale: string, now: number): string {
  const date = new Date(iso)
  const days = daysBetween(date, new Date(now))
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day")
  }
  if (days > 1 && days < 7) {
    return dateFormat(locale, { weekday: "long" }).format(date)
  }
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  return dateFormat(locale, {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  }).format(date)
}

/** For a list row: the time today, else the shortest thing that names the day. */
export function formatRowTime(iso: string, locale: string, now: number): string {
  const date = new Date(iso)
  const days = daysBetween(date, new Date(now))
  if (days <= 0) {
    return formatTime(iso, locale)
  }
  if (days === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-1, "day")
  }
  if (days < 7) {
    return dateFormat(locale, { weekday: "short" }).format(date)
  }
  return dateFormat(locale, { day: "2-digit", month: "2-digit", year: "2-digit" }).format(date)
}

/** One rounded unit: "3 min", "2 h", "5 d", in the reader's language. */
export function formatDuration(milliseconds: number, locale: string): string {
  const [value, unit]: [number, string] =
    milliseconds >= DAY
      ? [Math.floor(milliseconds / DAY), "day"]
      : milliseconds >= HOUR
        ? [Math.floor(milliseconds / HOUR), "hour"]
        : [Math.max(1, Math.floor(milliseconds / MINUTE)), "minute"]
  return formatUnit(value, unit, "short", locale)
}

/** What is left of a limited time: "3 days", "22:41", "38 min", "12 sec". */
export function formatTimeLeft(milliseconds: number, locale: string): string {
  if (milliseconds >= DAY) {
    return formatUnit(Math.floor(milliseconds / DAY), "day", "long", locale)
  }
  if (milliseconds >= HOUR) {
    const minutes = Math.floor(milliseconds / MINUTE)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
  }
  return milliseconds > MINUTE
    ? formatUnit(Math.floor(milliseconds / MINUTE), "minute", "short", locale)
    : formatUnit(Math.max(0, Math.ceil(milliseconds / SECOND)), "second", "short", locale)
}

/** A length in words, in days where it is more than one: "24 hours", "7 days". */
export function formatHours(hours: number, locale: string): string {
  return hours > 24 && hours % 24 === 0
    ? formatUnit(hours / 24, "day", "long", locale)
    : formatUnit(hours, "hour", "long", locale)
}

function formatUnit(value: number, unit: string, unitDisplay: "short" | "long", locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(value)
}

const UNITS = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
] as const

/** How long something took, in its two largest units: "1 h 20 min", "3 days". */
export function formatSpan(milliseconds: number, locale: string): string {
  const first = UNITS.findIndex(([, size]) => milliseconds >= size)
  if (first < 0) {
    return formatDuration(milliseconds, locale)
  }
  let rest = milliseconds
  const parts = UNITS.slice(first, first + 2).flatMap(([unit, size]) => {
    const value = Math.floor(rest / size)
    rest -= value * size
    return value
      ? [new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value)]
      : []
  })
  return parts.join(" ")
}

/** "5 minutes ago", "yesterday", "last week"; what is less than a minute old is "now". */
export function formatAgo(iso: string, locale: string, now: number): string {
  const [value, unit] = ageOf(Date.parse(iso), now)
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-value, unit)
}

function ageOf(then: number, now: number): [value: number, unit: Intl.RelativeTimeFormatUnit] {
  const age = Math.max(0, now - then)
  if (age < DAY) {
    return age < MINUTE
      ? [0, "second"]
      : age < HOUR
        ? [Math.floor(age / MINUTE), "minute"]
        : [Math.floor(age / HOUR), "hour"]
  }
  const days = daysBetween(new Date(then), new Date(now))
  if (days < 30) {
    return days < 7 ? [days, "day"] : [Math.floor(days / 7), "week"]
  }
  return days < 365 ? [Math.floor(days / 30), "month"] : [Math.floor(days / 365), "year"]
}

/** A day by its date; the year only where it is another one. */
export function formatDate(iso: string, locale: string, now: number): string {
  return dateFormat(locale, dateOptions([iso], now)).format(new Date(iso))
}

/** From one day to another, naming what they share once: "1 – 3 Nov". */
export function formatPeriod(start: string, end: string, locale: string, now: number): string {
  return dateFormat(locale, dateOptions([start, end], now)).formatRange(new Date(start), new Date(end))
}

function dateOptions(times: string[], now: number): Intl.DateTimeFormatOptions {
  const year = new Date(now).getFullYear()
  const isOther = times.some((time) => new Date(time).getFullYear() !== year)
  return { day: "numeric", month: "short", ...(isOther ? { year: "numeric" } : {}) }
}
