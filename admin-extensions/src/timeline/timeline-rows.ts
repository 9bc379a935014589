import { dayKey } from "../shared/format/time"
import type { TimelineEntryDTO } from "../shared/types"

export interface TimelineRow {
  entry: TimelineEntryDTO
  /** First of its day, top to bottom: carries the day's heading. */
  starts_day: boolean
}

/** Entries by day. Headings belong to a row, so that a row keeps its place on screen when it changes its day. */
export function timelineRows(entries: readonly TimelineEntryDTO[]): TimelineRow[] {
  return entries.map((entry, index) => {
    const above = entries[index - 1]
    return { entry, starts_day: !above || dayKey(above.occurred_at) !== dayKey(entry.occurred_at) }
  })
}
