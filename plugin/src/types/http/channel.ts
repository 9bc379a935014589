import type { AttachmentKind } from "./conversation"

export interface ChannelHealthDTO {
  state: "connected" | "degraded" | "disconnected"
  /** In words for a person; null when connected. */
  reason: string | null
  checked_at: string | null
}

/** What may be sent as one kind of attachment. */
export interface MediaRule {
  /** Types taken, by content. */
  mime_types: string[]
  max_bytes: number
  /** Whether a text may go with it; else the text follows as a message of its own. */
  caption: boolean
}

/** What a channel takes; the server enforces it and the UI reads it. */
export interface ChannelCapabilities {
  /** Characters or bytes of one text message, as `text_unit` says. */
  text_limit: number
  text_unit: "characters" | "bytes"
  /** Whether a longer text is sent as several messages rather than refused. */
  splits_text: boolean
  /** How people see texts: with WhatsApp's marks for bold and others read, or as they are written. */
  formatting: "whatsapp" | null
  /** Characters of a caption; null when no kind takes one. */
  caption_limit: number | null
  /** Attachments by kind; a kind that is missing is not taken. */
  media: Partial<Record<AttachmentKind, MediaRule>>
  /** What a recording from the microphone becomes; null: none can be sent. */
  voice: "ogg_opus" | "mp4" | null
  /** Hours in which free-form replies of people are allowed after the contact's last message; null: always. */
  service_window_hours: number | null
  /** The same for what no person wrote; missing: as long. */
  automated_window_hours?: number
  /** Whether a template may be sent outside the window. */
  templates: boolean
  reply_to: boolean
  reactions: boolean
  typing: boolean
  read_receipts: boolean
  locations: boolean
  contact_cards: boolean
  /** Most options of a menu, by form; 0: only as numbered text. */
  menu: {
    buttons: number
    list: number
    quick_replies: number
    /** Characters of an option's label, by form; longer ones are cut. Missing: no limit of its own. */
    label_limits?: { buttons?: number; list?: number; quick_replies?: number }
    /** Characters of the text above the options, by form; missing: as any text. */
    body_limits?: { buttons?: number; list?: number; quick_replies?: number }
  }
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
  /** Switched off by a person: what arrives is kept, nothing is sent. */
  disabled: boolean
  /** What the platform has to be told as the address of this server's webhooks; null when it needs none. */
  webhook_url: string | null
  /** HTML that brings the channel onto a site; null where there is none to bring. */
  embed_code: string | null
  /** To the minute; null when nothing has arrived yet. */
  last_delivery_at: string | null
  templates_synced_at: string | null
  /** Null when the plugin that spoke to this channel is gone. */
  capabilities: ChannelCapabilities | null
  created_at: string
  updated_at: string
}

/** One of the values that connect an account. */
export interface CredentialField {
  name: string
  /** In English; screens look for a translation by provider and name first. */
  label: string
  /** Where to find it. */
  help?: string
  /** Shown as dots, and never shown again. */
  secret: boolean
  required: boolean
  /** A choice between these instead of a text. */
  options?: string[]
  /** Any value does, a random one is best: screens suggest one and show it for copying. */
  made_up?: boolean
}

/** Something about a channel a person may set; its value is kept in `ChannelDTO.settings`. */
export interface SettingField {
  /** Where in the settings; a dot leads into an object: `theme.color`. */
  name: string
  /** In English; screens look for a translation by provider and name first. */
  label: string
  help?: string
  /** `switch` is true or false, `list` an array of texts, the others a text. */
  type: "switch" | "text" | "paragraph" | "list"
  /** What holds while nothing is set. */
  default?: boolean
  /** A choice between these instead of any text. */
  options?: string[]
  /** Asked for already when the account is connected. */
  required?: boolean
}

/** A kind of platform that can be connected. */
export interface ChannelProviderDTO {
  identifier: string
  name: string
  credential_fields: CredentialField[]
  setting_fields: SettingField[]
  webhook_url: string | null
  capabilities: ChannelCapabilities
}

export interface ChannelProviderListResponse {
  providers: ChannelProviderDTO[]
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
