import type { ConversationFilters, SearchQuery } from "../api/inbox"
import type { RecipientBody } from "../types"

export interface TimelineFilters {
  /** Every kind when there is none. */
  kinds: readonly string[]
  /** How many are asked for at once. */
  size: number
}

/** Everything under `live` is kept current by the stream and refetched after a gap in it. */
export const inboxKeys = {
  all: ["inbox"] as const,
  me: () => ["inbox", "me"] as const,
  channels: () => ["inbox", "channels"] as const,
  templates: (channelId: string) => ["inbox", "templates", channelId] as const,
  recipients: () => ["inbox", "recipient"] as const,
  recipient: (body: RecipientBody | null) => ["inbox", "recipient", body] as const,
  customers: (query: string) => ["inbox", "customers", query] as const,
  customer: (customerId: string) => ["inbox", "customer", customerId] as const,
  emoji: (locale: string) => ["inbox", "emoji", locale] as const,
  live: () => ["inbox", "live"] as const,
  lists: () => ["inbox", "live", "list"] as const,
  agents: () => ["inbox", "live", "agents"] as const,
  departments: () => ["inbox", "live", "departments"] as const,
  list: (filters: ConversationFilters) => ["inbox", "live", "list", filters] as const,
  searches: () => ["inbox", "live", "search"] as const,
  search: (query: SearchQuery) => ["inbox", "live", "search", query] as const,
  conversation: (id: string) => ["inbox", "live", "conversation", id] as const,
  thread: (conversationId: string) => ["inbox", "live", "thread", conversationId] as const,
  earlier: (conversationId: string) => ["inbox", "live", "earlier", conversationId] as const,
  contacts: () => ["inbox", "live", "contact"] as const,
  contact: (customerId: string) => ["inbox", "live", "contact", customerId] as const,
  timelines: (customerId: string) => ["inbox", "live", "timeline", customerId] as const,
  timeline: (customerId: string, filters: TimelineFilters) =>
    ["inbox", "live", "timeline", customerId, filters] as const,
}
