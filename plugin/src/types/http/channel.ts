export interface ChannelHealthDTO {
  state: "connected" | "degraded" | "disconnected"
  /** In words for a person; null when connected. */
  reason: string | null
  checked_at: string | null
}

/** What a channel takes; the server enforces it and the UI reads it. */
export interface ChannelCapabilities {
  /** Characters or bytes of one text message, as `text_unit` says. */
  text_limit: number
  text_unit: "characters" | "bytes"
  /** Hours in which free-form replies are allowed after the contact's last message; null: always. */
  service_window_hours: number | null
  /** Whether a template may be sent outside the window. */
  templates: boolean
  reply_to: boolean
  reactions: boolean
  /** Resolution of the platform's message times. */
  time_resolution: "second" | "millisecond"
}

export interface ChannelDTO {
  id: string
  provider: string
  name: string
  /** The account on the platform: WhatsApp phone_number_id, Instagram account id. */
  external_id: string
  settings: Record<string, unknown>
  health: ChannelHealthDTO
  /** Null when the plugin that spoke to this channel is gone. */
  capabilities: ChannelCapabilities | null
  created_at: string
  updated_at: string
}

/** `credentials` by provider; they are encrypted at rest and never come back. */
export interface CreateChannelBody {
  provider: string
  name: string
  credentials: Record<string, string>
  settings?: Record<string, unknown>
}

export interface ChannelResponse {
  channel: ChannelDTO
}

export interface ChannelListResponse {
  channels: ChannelDTO[]
}
