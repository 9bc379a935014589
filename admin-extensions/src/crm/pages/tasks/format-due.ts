import { daysBetween, formatAgo } from "../../../shared/format/time"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When something is due, in words: "yesterday", "2 hours ago", "in 5 minutes", "tomorrow", "in 3 weeks". */
export function formatDue(iso: string, locale: string, now: number): string {
  const ahead = Date.parse(iso) - now
  if (ahead < 0) return formatAgo(iso, locale, now)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const days = daysBetween(new Date(now), new Date(iso))
  if (days === 0 || ahead < DAY / 2) {
    return ahead < HOUR
      ? words.format(Math.max(1, Math.floor(ahead / MINUTE)), "minute")
      : words.format(Math.floor(ahead / HOUR), "hour")
  }
  if (days < 14) return words.format(days, "day")
  return days < 60 ? words.format(Math.floor(days / 7), "week") : words.format(Math.floor(days / 30), "month")
}
