import { randomBytes } from "node:crypto"
import type {
  ChannelCredentials,
  ChannelEvent,
  ChannelHealth,
  ConnectedChannel,
  OutboundMessage,
  SendResult,
} from "../../types/channel"
import type { ChannelCapabilities, SettingField } from "../../types/http/channel"
import { AbstractChannelProvider } from "../../utils/channel-provider"
import { readWebchatSettings } from "../../utils/webchat-settings"
import { accountsOf, parseDelivery } from "./parse"
import { SETTING_FIELDS } from "./settings"

const MEGABYTE = 1024 * 1024

const CAPABILITIES: ChannelCapabilities = {
  text_limit: 4_000,
  text_unit: "characters",
  splits_text: false,
  formatting: null,
  caption_limit: 4_000,
  media: {
    image: {
      mime_types: ["image/jpeg", "image/png", "image/webp", "image/gif"],
      max_bytes: 10 * MEGABYTE,
      caption: true,
    },
    video: { mime_types: ["video/mp4", "video/webm"], max_bytes: 25 * MEGABYTE, caption: true },
  },
  voice: null,
  service_window_hours: null,
  templates: false,
  reply_to: true,
  reactions: false,
  typing: true,
  read_receipts: true,
  locations: false,
  contact_cards: false,
  menu: { buttons: 0, list: 0, quick_replies: 10 },
  time_resolution: "millisecond",
}

/**
 * The shop's own chat. There is no platform: visitors' messages come through our routes into the journal,
 * and what we send is read by the page from the conversation.
 */
export class WebchatProvider extends AbstractChannelProvider {
  static identifier = "webchat"

  getName(): string {
    return "Webchat"
  }

  usesWebhooks(): boolean {
    return false
  }

  getCapabilities(): ChannelCapabilities {
    return CAPABILITIES
  }

  getSettingFields(): SettingField[] {
    return SETTING_FIELDS
  }

  getEmbedCode(channelId: string, publicUrl: string): string {
    return `<script async src="${publicUrl}/inbox/webchat.js" data-channel="${channelId}"></script>`
  }

  /** There is nothing to type: every webchat is an account of its own. */
  readCredentials(input: Record<string, unknown>): { external_id: string; credentials: ChannelCredentials } {
    const kept = typeof input.account_id === "string" && /^webchat_[0-9a-f]{24}$/.test(input.account_id)
    const account_id = kept ? String(input.account_id) : `webchat_${randomBytes(12).toString("hex")}`
    return { external_id: account_id, credentials: { account_id } }
  }

  /** Nobody may post to the webhook address: visitors have routes of their own. */
  verifyWebhook(): boolean {
    return false
  }

  accountsOf(payload: unknown): string[] {
    return accountsOf(payload)
  }

  parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
    return parseDelivery(payload, receivedAt)
  }

  /** The message is in its conversation already, where the visitor's page finds it. */
  async send(_channel: ConnectedChannel, message: OutboundMessage): Promise<SendResult> {
    return { external_id: message.reference, wa_id: null, user_id: null }
  }

  async checkHealth(channel: ConnectedChannel): Promise<ChannelHealth> {
    const { allowed_origins } = readWebchatSettings(channel.settings)
    return allowed_origins.length
      ? { state: "connected", reason: null }
      : { state: "degraded", reason: "No site may show this chat yet: add one to allowed_origins" }
  }
}
