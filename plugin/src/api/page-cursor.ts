import { z } from "@medusajs/framework/zod"
import { InboxError } from "../utils/inbox-error"

/** Where a page ended, as a text nobody has to understand. */
export const writeCursor = (position: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url")

/** @throws InboxError `invalid_data` for a cursor that is none of ours */
export function readCursor<Position>(cursor: string, schema: z.ZodType<Position>): Position {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()))
  } catch {
    throw new InboxError("invalid_data", "cursor is not one of ours")
  }
}

const timedPosition = z.tuple([z.number().int().nullable(), z.string()])

/** A cursor of something that is ordered by a time; the time is null among those without one. */
export const writeTimeCursor = (at: Date | null, id: string) => writeCursor([at?.getTime() ?? null, id])

export function readTimeCursor(cursor: string): { at: Date | null; id: string } {
  const [time, id] = readCursor(cursor, timedPosition)
  return { at: time === null ? null : new Date(time), id }
}
