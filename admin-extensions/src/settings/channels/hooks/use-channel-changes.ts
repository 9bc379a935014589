import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../../../shared/cache/query-keys"
import type { ChannelDTO, ChannelListResponse, CreateChannelBody } from "../../../shared/types"
import { settingsApi, type ChannelChange } from "../../api"

type Channels = ChannelListResponse["channels"]

function changeList(client: QueryClient, change: (channels: Channels) => Channels): void {
  client.setQueryData<ChannelListResponse>(
    inboxKeys.channels(),
    (answer) => answer && { channels: change(answer.channels) }
  )
}

function keep(client: QueryClient, channel: ChannelDTO): void {
  changeList(client, (channels) =>
    channels.some(({ id }) => id === channel.id)
      ? channels.map((one) => (one.id === channel.id ? channel : one))
      : [...channels, channel]
  )
}

/** Connects an account, or corrects one that was connected with mistakes in it. */
export function useConnectChannel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: CreateChannelBody }) => {
      const { provider: _provider, ...change } = body
      return id ? settingsApi.changeChannel(id, change) : settingsApi.connectChannel(body)
    },
    onSuccess: ({ channel }) => keep(client, channel),
    // Without an answer it may be there all the same.
    onError: () => client.invalidateQueries({ queryKey: inboxKeys.channels() }),
  })
}

export function useChangeChannel(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ChannelChange) => settingsApi.changeChannel(id, change),
    onSuccess: ({ channel }) => keep(client, channel),
  })
}

export function useCheckChannel(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => settingsApi.checkChannel(id),
    onSuccess: ({ channel }) => keep(client, channel),
  })
}

export function useSubscribeChannel(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => settingsApi.subscribeChannel(id),
    onSuccess: ({ channel }) => keep(client, channel),
  })
}

export function useDeleteChannel(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => settingsApi.deleteChannel(id),
    onSuccess: () => changeList(client, (channels) => channels.filter((channel) => channel.id !== id)),
  })
}
