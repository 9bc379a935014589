import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"

/** A channel's templates as they were last synced, of every status. */
export function useTemplates(channelId: string, isEnabled = true) {
  return useQuery({
    enabled: isEnabled,
    queryKey: inboxKeys.templates(channelId),
    queryFn: ({ signal }) => inboxApi.templates(channelId, signal),
  })
}

/** Asks the platform for them now. */
export function useSyncTemplates(channelId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => inboxApi.syncTemplates(channelId),
    onSuccess: (answer) => {
      client.setQueryData(inboxKeys.templates(channelId), answer)
      // When they were synced is the channel's to say.
      return client.invalidateQueries({ queryKey: inboxKeys.channels() })
    },
  })
}
