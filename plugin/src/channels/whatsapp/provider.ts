import type {
  ChannelCredentials,
  ChannelEvent,
  ChannelHealth,
  ConnectedChannel,
  OutboundMessage,
  SendResult,
  WebhookRequest,
} from "../../types/channel"
import type { ChannelCapabilities } from "../../types/http/channel"
import type { InboxPluginOptions } from "../../types/options"
import { ChannelError } from "../../utils/channel-error"
import { AbstractChannelProvider } from "../../utils/channel-provider"
import { GraphClient } from "./client"
import { accountsOf, parseWebhook } from "./parse"
import { messagePayload, readSendResult } from "./send"
import { isSigned } from "./signature"

const CREDENTIALS = ["phone_number_id", "waba_id", "access_token", "app_secret", "verify_token"] as const

const CAPABILITIES: ChannelCapabilities = {
  text_limit: 4096,
  text_unit: "characters",
  service_window_hours: 24,
  templates: true,
  reply_to: true,
  reactions: true,
  time_resolution: "second",
}

/** WhatsApp through Meta's official Cloud API. */
export class WhatsAppProvider extends AbstractChannelProvider {
  static identifier = "whatsapp"
  private readonly client: GraphClient

  constructor(_dependencies: unknown, options: InboxPluginOptions = {}) {
    super()
    this.client = new GraphClient({
      baseUrl: process.env.META_GRAPH_URL || options.metaGraphUrl || "https://graph.facebook.com",
      version: options.metaGraphVersion ?? "v26.0",
    })
  }

  getCapabilities(): ChannelCapabilities {
    return CAPABILITIES
  }

  readCredentials(input: Record<string, unknown>): { external_id: string; credentials: ChannelCredentials } {
    const missing = CREDENTIALS.filter(
      (name) => typeof input[name] !== "string" || !String(input[name]).trim()
    )
    if (missing.length) {
      throw new ChannelError(`WhatsApp needs ${missing.join(", ")}`, {
        code: "invalid_data",
        retryable: false,
      })
    }
    const credentials = Object.fromEntries(CREDENTIALS.map((name) => [name, String(input[name]).trim()]))
    return { external_id: credentials.phone_number_id!, credentials }
  }

  verifyWebhook({ rawBody, headers }: WebhookRequest, channels: ConnectedChannel[]): boolean {
    const secrets = [...new Set(channels.map((channel) => channel.credentials.app_secret ?? ""))].filter(
      Boolean
    )
    return isSigned(rawBody, headers["x-hub-signature-256"], secrets)
  }

  handleChallenge(query: Record<string, unknown>, channels: ConnectedChannel[]): string | null {
    const token = query["hub.verify_token"]
    const challenge = query["hub.challenge"]
    if (query["hub.mode"] !== "subscribe" || typeof challenge !== "string" || typeof token !== "string") {
      return null
    }
    return token && channels.some((channel) => channel.credentials.verify_token === token) ? challenge : null
  }

  accountsOf(payload: unknown): string[] {
    return accountsOf(payload)
  }

  /** Account-wide news, such as template changes, name the WhatsApp Business Account and no number. */
  ownsAccount(channel: ConnectedChannel, account: string): boolean {
    return channel.external_id === account || channel.credentials.waba_id === account
  }

  parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
    return parseWebhook(payload, receivedAt)
  }

  async send(channel: ConnectedChannel, message: OutboundMessage): Promise<SendResult> {
    return readSendResult(await this.client.sendMessage(channel, messagePayload(message), message.attempt))
  }

  async checkHealth(channel: ConnectedChannel): Promise<ChannelHealth> {
    try {
      await this.client.describeNumber(channel)
      return { state: "connected", reason: null }
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error
      const state = error.disconnects || error.code === "permission_missing" ? "disconnected" : "degraded"
      return { state, reason: error.message }
    }
  }
}
