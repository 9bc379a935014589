import type { ConversationFilters } from "../api/inbox"
import type { RecipientBody } from "../types"

/** Everything under `live` is kept current by the stream and refetched after a gap in it. */
export const inboxKeys = {
  all: ["inbox"] as const,
  me: () => ["inbox", "me"] as const,
  channels: () => ["inbox", "channels"] as const,
  templates: (channelId: string) => ["inbox", "templates", channelId] as const,
  recipients: () => ["inbox", "recipient"] as const,
  recipient: (body: RecipientBody | null) => ["inbox", "recipient", body] as const,
  customers: (query: string) => ["inbox", "customers", query] as const,
  contact: (customerId: string) => ["inbox", "contact", customerId] as const,
  live: () => ["inbox", "live"] as const,
  lists: () => ["inbox", "live", "list"] as const,
  agents: () => ["inbox", "live", "agents"] as const,
  departments: () => ["inbox", "live", "departments"] as const,
  list: (filters: ConversationFilters) => ["inbox", "live", "list", filters] as const,
  conversation: (id: string) => ["inbox", "live", "conversation", id] as const,
  thread: (conversationId: string) => ["inbox", "live", "thread", conversationId] as const,
}
