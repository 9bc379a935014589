import type { ChannelRecord } from "../../modules/channel/service"
import type { ChannelDTO } from "../../types/http/channel"

export function presentChannel(channel: ChannelRecord): ChannelDTO {
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
    disabled: channel.disabled_at !== null,
    webhook_url: channel.webhook_url,
    embed_code: channel.embed_code,
    last_delivery_at: channel.last_delivery_at?.toISOString() ?? null,
    templates_synced_at: channel.templates_synced_at?.toISOString() ?? null,
    capabilities: channel.capabilities,
    created_at: channel.created_at.toISOString(),
    updated_at: channel.updated_at.toISOString(),
  }
}
