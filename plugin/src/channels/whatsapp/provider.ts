import type {
  ChannelEvent,
  ChannelHealth,
  ConnectedChannel,
  FetchedMedium,
  OutboundMessage,
  OutboundReaction,
  RemoteMedium,
  RemoteTemplate,
  SendResult,
  SignalTarget,
  WebhookRequest,
} from "../../types/channel"
import type { ChannelCapabilities, CredentialField } from "../../types/http/channel"
import type { InboxPluginOptions } from "../../types/options"
import { AbstractChannelProvider } from "../../utils/channel-provider"
import { answerHandshake } from "../meta/handshake"
import { isSigned } from "../meta/signature"
import { CAPABILITIES } from "./capabilities"
import { GraphClient } from "./client"
import { CREDENTIAL_FIELDS, readCredentials } from "./credentials"
import { checkHealth } from "./health"
import { fetchMedium } from "./media"
import { accountsOf, parseWebhook } from "./parse"
import { reactionPayload, readPayload } from "./payload"
import { sendMessage } from "./send"
import { listTemplates } from "./templates"
import { Uploads } from "./uploads"

/** WhatsApp through Meta's official Cloud API. */
export class WhatsAppProvider extends AbstractChannelProvider {
  static identifier = "whatsapp"
  private readonly client: GraphClient
  private readonly uploads: Uploads
  private readonly trustedHosts: string[]

  constructor(_dependencies: unknown, options: InboxPluginOptions = {}) {
    super()
    const overridden = process.env.META_GRAPH_URL || options.metaGraphUrl
    this.client = new GraphClient({
      baseUrl: overridden || "https://graph.facebook.com",
      version: options.metaGraphVersion ?? "v26.0",
    })
    this.uploads = new Uploads(this.client)
    this.trustedHosts = overridden ? [new URL(overridden).host] : []
  }

  getName(): string {
    return "WhatsApp"
  }

  getCapabilities(): ChannelCapabilities {
    return CAPABILITIES
  }

  getCredentialFields(): CredentialField[] {
    return CREDENTIAL_FIELDS
  }

  readCredentials(input: Record<string, unknown>) {
    return readCredentials(input)
  }

  verifyWebhook({ rawBody, headers }: WebhookRequest, channels: ConnectedChannel[]): boolean {
    const secrets = new Set(channels.flatMap(({ credentials }) => credentials.app_secret || []))
    return isSigned(rawBody, headers["x-hub-signature-256"], [...secrets])
  }

  handleChallenge(query: Record<string, unknown>, channels: ConnectedChannel[]): string | null {
    return answerHandshake(
      query,
      channels.flatMap(({ credentials }) => credentials.verify_token ?? [])
    )
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
    return sendMessage(this.client, this.uploads, channel, message)
  }

  async react(channel: ConnectedChannel, { to, external_id, emoji }: OutboundReaction): Promise<void> {
    await this.client.signal(channel, reactionPayload(to, external_id, emoji))
  }

  async markRead(channel: ConnectedChannel, { external_id }: SignalTarget): Promise<void> {
    await this.client.signal(channel, readPayload(external_id, false))
  }

  /** Marks the message read as well: the platform shows the one only with the other. */
  async setTyping(channel: ConnectedChannel, { external_id }: SignalTarget): Promise<void> {
    await this.client.signal(channel, readPayload(external_id, true))
  }

  async fetchMedium(channel: ConnectedChannel, medium: RemoteMedium): Promise<FetchedMedium> {
    return fetchMedium(this.client, channel, medium, this.trustedHosts)
  }

  async listTemplates(channel: ConnectedChannel): Promise<RemoteTemplate[]> {
    return listTemplates(this.client, channel)
  }

  async subscribe(channel: ConnectedChannel): Promise<void> {
    await this.client.subscribe(channel)
  }

  async checkHealth(channel: ConnectedChannel): Promise<ChannelHealth> {
    return checkHealth(this.client, channel)
  }
}
