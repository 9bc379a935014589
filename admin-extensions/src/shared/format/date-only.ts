/** A day without a time, `YYYY-MM-DD`, which is the same one in every time zone; other texts stay as they are. */
export function formatDateOnly(day: string, locale: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year) {
    return day
  }
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number.isNaN(moment.getTime())
    ? day
    : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(moment)
}
