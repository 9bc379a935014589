import { z } from "@medusajs/framework/zod"
import type { TimelineEntryDTO, TimelineResponse } from "../../types/http/timeline"
import type { TimelinePosition } from "../../types/timeline"
import { readCursor, writeCursor } from "../page-cursor"
import type { TimelineSource } from "./source"

/** How far each source has been read. */
type Positions = Record<string, TimelinePosition>

/**
 * One page over several sources, newest first. Each goes on after its own last entry, so that a page costs the same
 * however far down it is.
 * @throws InboxError `invalid_data` for a cursor that is none of ours
 */
export async function readTimeline(
  sources: TimelineSource[],
  { cursor, limit }: { cursor?: string; limit: number }
): Promise<TimelineResponse> {
  const positions = cursor ? readPositions(cursor) : {}
  const pages = await Promise.all(
    sources.map(async (source) => {
      const entries = await source.read(positions[source.name] ?? null, limit + 1)
      return entries.map((entry) => ({ entry, source: source.name }))
    })
  )
  // Equal times keep the order of the sources: sorting is stable.
  const all = pages.flat().sort(({ entry: one }, { entry: other }) => newestFirst(one, other))
  const page = all.slice(0, limit)
  const next = page.reduce<Positions>(
    (seen, { entry, source }) => ({ ...seen, [source]: positionOf(entry) }),
    positions
  )
  return {
    entries: page.map(({ entry }) => entry),
    next_cursor: all.length > limit ? writePositions(next) : null,
  }
}

function newestFirst(one: TimelineEntryDTO, other: TimelineEntryDTO): number {
  if (one.occurred_at === other.occurred_at) return 0
  return one.occurred_at < other.occurred_at ? 1 : -1
}

const positionOf = ({ occurred_at, id }: TimelineEntryDTO): TimelinePosition => ({
  at: new Date(occurred_at),
  id,
})

const writePositions = (positions: Positions): string =>
  writeCursor(Object.entries(positions).map(([name, { at, id }]) => [name, at.getTime(), id]))

const positionsSchema = z.array(z.tuple([z.string(), z.number().int(), z.string()])).max(20)

const readPositions = (cursor: string): Positions =>
  Object.fromEntries(
    readCursor(cursor, positionsSchema).map(([name, time, id]) => [name, { at: new Date(time), id }])
  )
