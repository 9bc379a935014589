import { z } from "@medusajs/framework/zod"
import type { BusinessHours } from "../types/http/routing"
import { isTimezone, localTime } from "./webchat-settings"

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time such as 09:00")

const range = z
  .tuple([clock, clock])
  .refine(([from, to]) => from < to, "must end after it begins; a night is two ranges, one on each day")

export const businessHoursSchema = z.object({
  timezone: z.string().refine(isTimezone, "must be a time zone such as America/Sao_Paulo"),
  days: z.partialRecord(
    z.enum(["0", "1", "2", "3", "4", "5", "6"]),
    z
      .array(range)
      .max(10)
      .refine((ranges) => !overlaps(ranges), "ranges must not overlap")
  ),
  message: z.string().trim().max(1_000).nullish(),
})

function overlaps(ranges: [string, string][]): boolean {
  const sorted = [...ranges].sort(([one], [other]) => one.localeCompare(other))
  return sorted.some(([from], index) => index > 0 && from < sorted[index - 1]![1])
}

/**
 * When a team that is closed now opens again, as `2026-11-27 09:00` on its own clock: what tells one closed time
 * from the next. Null when it never does.
 */
export function nextOpening({ timezone, days }: BusinessHours, now: Date): string | null {
  const { date, weekday, time } = localTime(timezone, now)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = String((Number(weekday) + ahead) % 7) as keyof BusinessHours["days"]
    const openings = (days[day] ?? []).map(([from]) => from).filter((from) => ahead > 0 || from > time)
    if (openings.length) return `${addDays(date, ahead)} ${openings.sort()[0]}`
  }
  return null
}

function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
