import { request } from "../shared/api/client"
import type { ChannelProviderListResponse, ChannelResponse, CreateChannelBody } from "../shared/types"

/** What of a channel may be changed; credentials that are left out stay. */
export interface ChannelChange {
  name?: string
  credentials?: Record<string, string>
  /** What is left out stays; null takes a value away. */
  settings?: Record<string, unknown>
  disabled?: boolean
}

const BASE = "/admin/inbox"
const channelPath = (id: string) => `${BASE}/channels/${encodeURIComponent(id)}`

export const settingsApi = {
  providers: (signal?: AbortSignal) =>
    request<ChannelProviderListResponse>(`${BASE}/channel-providers`, { signal }),

  connectChannel: (body: CreateChannelBody) =>
    request<ChannelResponse>(`${BASE}/channels`, { method: "POST", body }),

  changeChannel: (id: string, body: ChannelChange) =>
    request<ChannelResponse>(channelPath(id), { method: "POST", body }),

  /** Asks the platform about it now. */
  checkChannel: (id: string) =>
    request<ChannelResponse>(`${channelPath(id)}/check`, { method: "POST", body: {} }),

  /** Has the platform send its webhooks to us. */
  subscribeChannel: (id: string) =>
    request<ChannelResponse>(`${channelPath(id)}/subscribe`, { method: "POST", body: {} }),

  deleteChannel: (id: string) => request(channelPath(id), { method: "DELETE" }),
}

export const settingsKeys = {
  providers: () => ["inbox", "channel-providers"] as const,
}
