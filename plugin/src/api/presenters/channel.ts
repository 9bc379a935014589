import type { ChannelRecord } from "../../modules/channel/service"
import type { ChannelCapabilities, ChannelDTO } from "../../types/http/channel"

export function presentChannel(channel: ChannelRecord, capabilities: ChannelCapabilities): ChannelDTO {
  return {
    id: channel.id,
    provider: channel.provider,
    name: channel.name,
    external_id: channel.external_id,
    settings: channel.settings as Record<string, unknown>,
    health: {
      state: channel.health_state,
      reason: channel.health_reason,
      checked_at: channel.health_checked_at?.toISOString() ?? null,
    },
    capabilities,
    created_at: channel.created_at.toISOString(),
    updated_at: channel.updated_at.toISOString(),
  }
}
