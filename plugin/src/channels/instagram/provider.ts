import type {
  ChannelEvent,
  ChannelHealth,
  ConnectedChannel,
  ContactProfile,
  FetchedMedium,
  FetchedProfile,
  OutboundMessage,
  OutboundReaction,
  PollResult,
  RemoteMedium,
  SendResult,
  SignalTarget,
  WebhookRequest,
} from "../../types/channel"
import type { ChannelCapabilities, CredentialField, SettingField } from "../../types/http/channel"
import type { InboxPluginOptions } from "../../types/options"
import { AbstractChannelProvider } from "../../utils/channel-provider"
import { answerHandshake } from "../meta/handshake"
import { isSigned } from "../meta/signature"
import { CAPABILITIES, HUMAN_AGENT_CAPABILITIES } from "./capabilities"
import { InstagramClient } from "./client"
import { CREDENTIAL_FIELDS, readCredentials, secretsOf } from "./credentials"
import { checkHealth } from "./health"
import { fetchMedium } from "./media"
import { accountsOf, parseWebhook } from "./parse"
import { poll } from "./poll"
import { fetchProfile } from "./profile"
import { reactionName } from "./reactions"
import { recipient, sendMessage } from "./send"
import { SETTING_FIELDS } from "./settings"
import { subscribe } from "./subscribe"

/**
 * Instagram messaging, of professional accounts connected by Instagram Login or through a Facebook Page.
 * Channel settings: `human_agent` (true: answers of people may go out for seven days), `webhook_fields`.
 */
export class InstagramProvider extends AbstractChannelProvider {
  static identifier = "instagram"
  private readonly client: InstagramClient
  private readonly trustedHosts: string[]

  constructor(_dependencies: unknown, options: InboxPluginOptions = {}) {
    super()
    const instagramUrl = process.env.INSTAGRAM_GRAPH_URL || options.instagramGraphUrl
    const pageUrl = process.env.META_GRAPH_URL || options.metaGraphUrl
    this.client = new InstagramClient({
      instagramUrl: instagramUrl || "https://graph.instagram.com",
      pageUrl: pageUrl || "https://graph.facebook.com",
      version: options.metaGraphVersion ?? "v26.0",
    })
    const overridden = [instagramUrl, pageUrl].filter(
      (url): url is string => url !== undefined && URL.canParse(url)
    )
    this.trustedHosts = overridden.map((url) => new URL(url).host)
  }

  getName(): string {
    return "Instagram"
  }

  getCapabilities(settings: Record<string, unknown> = {}): ChannelCapabilities {
    return settings.human_agent === true ? HUMAN_AGENT_CAPABILITIES : CAPABILITIES
  }

  getCredentialFields(): CredentialField[] {
    return CREDENTIAL_FIELDS
  }

  getSettingFields(): SettingField[] {
    return SETTING_FIELDS
  }

  readCredentials(input: Record<string, unknown>) {
    return readCredentials(input)
  }

  verifyWebhook({ rawBody, headers }: WebhookRequest, channels: ConnectedChannel[]): boolean {
    const secrets = new Set(channels.flatMap(({ credentials }) => secretsOf(credentials)))
    return isSigned(rawBody, headers["x-hub-signature-256"], [...secrets])
  }

  handleChallenge(query: Record<string, unknown>, channels: ConnectedChannel[]): string | null {
    const tokens = channels.flatMap(({ credentials }) => credentials.verify_token ?? [])
    return answerHandshake(query, tokens)
  }

  accountsOf(payload: unknown): string[] {
    return accountsOf(payload)
  }

  parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[] {
    return parseWebhook(payload, receivedAt)
  }

  async send(channel: ConnectedChannel, message: OutboundMessage): Promise<SendResult> {
    return sendMessage(this.client, channel, message)
  }

  async react(channel: ConnectedChannel, { to, external_id, emoji }: OutboundReaction): Promise<void> {
    const reaction = emoji ? { reaction: reactionName(emoji) } : {}
    await this.client.message(channel, {
      recipient: recipient(to),
      sender_action: emoji ? "react" : "unreact",
      payload: { message_id: external_id, ...reaction },
    })
  }

  async markRead(channel: ConnectedChannel, { to }: SignalTarget): Promise<void> {
    await this.client.message(channel, { recipient: recipient(to), sender_action: "mark_seen" })
  }

  async setTyping(channel: ConnectedChannel, { to }: SignalTarget): Promise<void> {
    await this.client.message(channel, { recipient: recipient(to), sender_action: "typing_on" })
  }

  async fetchProfile(channel: ConnectedChannel, contact: ContactProfile): Promise<FetchedProfile | null> {
    return contact.user_id ? fetchProfile(this.client, channel, contact.user_id) : null
  }

  async fetchMedium(channel: ConnectedChannel, medium: RemoteMedium): Promise<FetchedMedium> {
    return fetchMedium(this.client, channel, medium, this.trustedHosts)
  }

  async checkHealth(channel: ConnectedChannel): Promise<ChannelHealth> {
    return checkHealth(this.client, channel)
  }

  async subscribe(channel: ConnectedChannel): Promise<void> {
    await subscribe(this.client, channel)
  }

  async poll(channel: ConnectedChannel, cursor: Record<string, unknown> | null): Promise<PollResult> {
    return poll(this.client, channel, cursor)
  }
}
