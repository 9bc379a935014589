import { useQuery } from "@tanstack/react-query"
import type { ConversationDTO } from "../../shared/types"
import { commerceApi } from "../api"
import { commerceKeys } from "../keys"

const SHOWN = 3

/** A customer's conversations that the agent may read: those that go on first, then the newest records. */
export function useCustomerConversations(customerId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: commerceKeys.conversations(customerId),
    queryFn: async ({ signal }): Promise<ConversationDTO[]> => {
      const [open, closed] = await Promise.all([
        commerceApi.conversations(customerId, "all", SHOWN, signal),
        commerceApi.conversations(customerId, "closed", SHOWN, signal),
      ])
      return [...open.conversations, ...closed.conversations].slice(0, SHOWN)
    },
    enabled: isEnabled,
    staleTime: 10_000,
  })
}
