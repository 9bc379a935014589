import { dayKey } from "../shared/format/time"
import type { TimelineEntryDTO } from "../shared/types"
import { newestFirst } from "./timeline-cache"

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

/**
 * A conversation that goes on moves to the top; one that is read in place stays where it was opened, or it would move
 * under the reader.
 *
 * @param open when the conversations that are read had last been active as they were opened, by id
 */
export function keepOpen(
  entries: readonly TimelineEntryDTO[],
  open: ReadonlyMap<string, string>
): readonly TimelineEntryDTO[] {
  if (open.size === 0) {
    return entries
  }
  return entries
    .map((entry) => {
      const held = entry.kind === "conversation" && open.get(entry.data.conversation_id)
      return held ? { ...entry, occurred_at: held } : entry
    })
    .sort(newestFirst)
}
