import { useQuery } from "@tanstack/react-query"
import { inboxApi } from "../api/inbox"
import { inboxKeys } from "../cache/query-keys"
import type { ChannelDTO } from "../types"

// Health changes without an event of its own, so it is asked for now and then while the inbox is open.
const HEALTH_INTERVAL_MS = 60_000

export function useChannels() {
  return useQuery({
    queryKey: inboxKeys.channels(),
    queryFn: ({ signal }) => inboxApi.channels(signal),
    staleTime: 30_000,
    refetchInterval: HEALTH_INTERVAL_MS,
  })
}

/** The channel of a conversation; null until known. */
export function useChannel(id: string | undefined): ChannelDTO | null {
  const { data } = useChannels()
  return data?.channels.find((channel) => channel.id === id) ?? null
}
