import type { SearchQuery } from "../shared/api/inbox"
import type { MessageDirection, MessageKind } from "../shared/types"

/** What narrows a search, by the names they have in the address. */
export const FILTER_NAMES = ["channel", "agent", "department", "kind", "direction", "from", "to"] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** `from` and `to` are days such as `2026-11-26`, both included. */
export type SearchFilters = Partial<Record<FilterName, string>>

export const SEARCHED_KINDS: readonly MessageKind[] = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "location",
  "contacts",
  "interactive",
  "order",
  "template",
  "story",
  "share",
]

export const DIRECTIONS: readonly MessageDirection[] = ["inbound", "outbound"]

/** The dashboard and the lists have names of their own in the address. */
const PREFIX = "q_"
export const filterParameter = (name: FilterName) => PREFIX + name

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

function isValid(name: FilterName, value: string): boolean {
  switch (name) {
    case "kind":
      return SEARCHED_KINDS.some((kind) => kind === value)
    case "direction":
      return DIRECTIONS.some((direction) => direction === value)
    case "from":
    case "to":
      return isDay(value)
    default:
      return value !== ""
  }
}

/** Reads what an address asks for; what makes no sense is left out. */
export function readFilters(params: URLSearchParams): SearchFilters {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(filterParameter(name))
      return value !== null && isValid(name, value) ? [[name, value]] : []
    })
  )
}

/** What the server is asked for: days begin and end where this browser is. */
export function toSearchQuery(q: string, filters: SearchFilters): SearchQuery {
  const { channel, agent, department, kind, direction, from, to } = filters
  return {
    q,
    channel_id: channel,
    agent_id: agent,
    department_id: department,
    kind,
    direction,
    from: from && beginningOf(from).toISOString(),
    to: to && beginningOf(to, 1).toISOString(),
  }
}

function beginningOf(day: string, daysLater = 0): Date {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + daysLater)
  return date
}
