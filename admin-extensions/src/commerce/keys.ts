import { inboxKeys } from "../shared/cache/query-keys"

/** Those under `live` are refetched after a gap in the stream, like everything there. */
export const commerceKeys = {
  ofContact: (customerId: string) => [...inboxKeys.live(), "commerce", customerId] as const,
  previews: (messageId: string) => [...inboxKeys.all, "draft-order", messageId] as const,
  preview: (messageId: string, regionId: string | null) =>
    [...inboxKeys.all, "draft-order", messageId, regionId] as const,
  products: (conversationId: string, query: string) =>
    [...inboxKeys.all, "products", conversationId, query] as const,
  conversations: (customerId: string) => [...inboxKeys.all, "conversations-of", customerId] as const,
  unread: () => [...inboxKeys.all, "unread"] as const,
}
