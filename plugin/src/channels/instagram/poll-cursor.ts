import { z } from "@medusajs/framework/zod"

const conversationSchema = z.object({ id: z.string(), updated_at: z.number() })
export type ChangedConversation = z.infer<typeof conversationSchema>

/** One pass over the conversations, which may take several polls. Times in milliseconds. */
const walkSchema = z.object({
  /** Page of the list to read next; null when all that changed are known. */
  next_page: z.string().nullable(),
  is_listed: z.boolean(),
  /** Still to be read. */
  conversations: z.array(conversationSchema),
  /** What `since` becomes at the end. */
  newest: z.number(),
  /** Oldest message that was left for later; `since` must not pass it. */
  held_back: z.number().nullable(),
})
export type Walk = z.infer<typeof walkSchema>

const cursorSchema = z.object({
  /** Everything until here has been told; null before the first pass has ended. */
  since: z.number().nullable(),
  /** When the first pass began: what is much older than that is history. */
  started_at: z.number(),
  /** Change times of the conversations read lately, so that the overlap does not read them again. */
  read: z.record(z.string(), z.number()),
  walk: walkSchema.nullable(),
})
export type PollCursor = z.infer<typeof cursorSchema>

export const newWalk = (since: number): Walk => ({
  next_page: null,
  is_listed: false,
  conversations: [],
  newest: since,
  held_back: null,
})

/** The cursor of the last poll, or one to begin with; one that cannot be read begins anew. */
export function readCursor(given: Record<string, unknown> | null, now: number): PollCursor {
  const parsed = cursorSchema.safeParse(given)
  return parsed.success ? parsed.data : { since: null, started_at: now, read: {}, walk: null }
}

/** The pass is over: the mark moves on, and only what the overlap may meet again is remembered. */
export function finishWalk(cursor: PollCursor, walk: Walk, overlap: number): PollCursor {
  const since = Math.min(walk.newest, walk.held_back ?? Infinity)
  const read = Object.entries(cursor.read).filter(([, updatedAt]) => updatedAt >= since - overlap)
  return { ...cursor, since, read: Object.fromEntries(read), walk: null }
}
