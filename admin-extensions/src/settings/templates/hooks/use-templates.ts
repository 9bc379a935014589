import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../../../shared/cache/query-keys"
import { settingsApi, settingsKeys } from "../../api"

/** A channel's templates as they were last synced, of every status. */
export function useTemplates(channelId: string) {
  return useQuery({
    queryKey: settingsKeys.templates(channelId),
    queryFn: ({ signal }) => settingsApi.templates(channelId, signal),
  })
}

/** Asks the platform for them now. */
export function useSyncTemplates(channelId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => settingsApi.syncTemplates(channelId),
    onSuccess: (answer) => {
      client.setQueryData(settingsKeys.templates(channelId), answer)
      // When they were synced is the channel's to say.
      return client.invalidateQueries({ queryKey: inboxKeys.channels() })
    },
  })
}
