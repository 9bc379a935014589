import type { ConversationDTO, TimelineEntryDTO, TimelineResponse } from "../shared/types"

/** The loaded part of a timeline: without holes, newest first. */
export type Timeline = TimelineResponse

const momentOf = ({ occurred_at }: TimelineEntryDTO) => Date.parse(occurred_at)

/** Equal times keep the order they have. */
export const newestFirst = (one: TimelineEntryDTO, other: TimelineEntryDTO): number =>
  momentOf(other) - momentOf(one)

/**
 * Brings the newest page, just fetched, together with what was loaded before. When they do not touch, something
 * between them is missing, and only the new part is kept.
 */
export function renewTimeline(previous: Timeline | undefined, fresh: Timeline): Timeline {
  const oldest = fresh.entries.at(-1)
  const newest = previous?.entries[0]
  if (!previous || !oldest || !newest || fresh.next_cursor === null || momentOf(oldest) > momentOf(newest)) {
    return fresh
  }
  const ids = new Set(fresh.entries.map(({ id }) => id))
  const older = previous.entries.filter((entry) => momentOf(entry) <= momentOf(oldest) && !ids.has(entry.id))
  return older.length ? { entries: [...fresh.entries, ...older], next_cursor: previous.next_cursor } : fresh
}

/** Adds the page that was asked for with `cursor`; one that does not follow any more is left out. */
export function appendPage(timeline: Timeline, page: Timeline, cursor: string): Timeline {
  if (timeline.next_cursor !== cursor) {
    return timeline
  }
  const ids = new Set(timeline.entries.map(({ id }) => id))
  const added = page.entries.filter(({ id }) => !ids.has(id))
  return { entries: [...timeline.entries, ...added], next_cursor: page.next_cursor }
}

/** Puts an entry that was just made in its place. */
export function putEntry(timeline: Timeline, entry: TimelineEntryDTO): Timeline {
  const entries = timeline.entries.filter(({ id }) => id !== entry.id)
  const next = entries.findIndex((known) => momentOf(known) <= momentOf(entry))
  entries.splice(next < 0 ? entries.length : next, 0, entry)
  return { ...timeline, entries }
}

export function dropEntry(timeline: Timeline, id: string): Timeline {
  return { ...timeline, entries: timeline.entries.filter((entry) => entry.id !== id) }
}

export const hasConversation = ({ entries }: Timeline, id: string): boolean =>
  entries.some((entry) => entry.kind === "conversation" && entry.data.conversation_id === id)

/** Renews a conversation's entry, which stands where the conversation was last active. */
export function renewConversation(timeline: Timeline, conversation: ConversationDTO): Timeline {
  const { status, assignee, closed_at, closed_by, close_reason, message_count } = conversation
  if (!hasConversation(timeline, conversation.id)) {
    return timeline
  }
  const entries = timeline.entries.map((entry) => {
    if (entry.kind !== "conversation" || entry.data.conversation_id !== conversation.id) {
      return entry
    }
    const lasted = closed_at ? Date.parse(closed_at) - Date.parse(entry.data.started_at) : null
    const duration = lasted === null ? null : Math.max(0, Math.round(lasted / 1_000))
    const data = { status, assignee, closed_at, closed_by, message_count, reason: close_reason, duration }
    return { ...entry, occurred_at: conversation.last_activity_at, data: { ...entry.data, ...data } }
  })
  return { ...timeline, entries: entries.sort(newestFirst) }
}
