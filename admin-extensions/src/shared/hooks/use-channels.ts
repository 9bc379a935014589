import { useQuery } from "@tanstack/react-query"
import { inboxApi } from "../api/inbox"
import { inboxKeys } from "../cache/query-keys"
import type { ChannelDTO, ChannelListResponse } from "../types"

// Health changes without an event of its own, so it is asked for now and then while the inbox is open, and
// often while people wait for a channel to come back.
const HEALTH_INTERVAL_MS = 60_000
const REPAIR_INTERVAL_MS = 5_000

export function useChannels() {
  return useQuery({
    queryKey: inboxKeys.channels(),
    queryFn: ({ signal }) => inboxApi.channels(signal),
    staleTime: 30_000,
    refetchInterval: ({ state }) => (isDisconnected(state.data) ? REPAIR_INTERVAL_MS : HEALTH_INTERVAL_MS),
  })
}

const isDisconnected = (answer: ChannelListResponse | undefined) =>
  answer?.channels.some(({ health }) => health.state === "disconnected") ?? false

/** The channel of a conversation; null until known. */
export function useChannel(id: string | undefined): ChannelDTO | null {
  const { data } = useChannels()
  return data?.channels.find((channel) => channel.id === id) ?? null
}
