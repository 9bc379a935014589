import type {
  ChannelCredentials,
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
  RemoteTemplate,
  SendResult,
  SignalTarget,
  WebhookRequest,
} from "../types/channel"
import type { ChannelCapabilities, CredentialField, SettingField } from "../types/http/channel"

/**
 * Speaks to one kind of platform. A provider has no database and no idea of conversations: it verifies,
 * parses and sends. Register a third-party one through the plugin option `channels`.
 *
 * @example
 * class TelegramProvider extends AbstractChannelProvider {
 *   static identifier = "telegram"
 *   // …
 * }
 */
export abstract class AbstractChannelProvider {
  /** The provider's name in channels, webhook addresses and the UI, such as `whatsapp`. */
  static identifier: string

  /** Checks the provider's options at boot; throws an Error that names the wrong field. */
  static validateOptions(_options: Record<string, unknown>): void {}

  /**
   * What the platform takes.
   * @param settings of one channel, for what depends on them; without: of any channel as it begins
   */
  abstract getCapabilities(settings?: Record<string, unknown>): ChannelCapabilities

  /** What people call the platform. */
  abstract getName(): string

  /** The values a person has to give to connect an account, for the form that asks for them. */
  getCredentialFields(): CredentialField[] {
    return []
  }

  /** What a person may set of a channel, beside what follows from its capabilities. */
  getSettingFields(): SettingField[] {
    return []
  }

  /**
   * HTML that a site's owner puts into their pages; null where the channel has no place there.
   * @param publicUrl where this server is reached, without a trailing slash
   */
  getEmbedCode(_channelId: string, _publicUrl: string): string | null {
    return null
  }

  /** Whether the platform has to be told our webhook address. */
  usesWebhooks(): boolean {
    return true
  }

  /**
   * Checks what a person typed to connect an account.
   * @returns the account's id on the platform and the credentials to keep
   * @throws ChannelError `invalid_data` naming the field
   */
  abstract readCredentials(input: Record<string, unknown>): {
    external_id: string
    credentials: ChannelCredentials
  }

  /** Whether the delivery was signed with the secret of any of these channels. */
  abstract verifyWebhook(request: WebhookRequest, channels: ConnectedChannel[]): boolean

  /** The accounts a delivery speaks of, duplicates allowed. Pure. */
  abstract accountsOf(payload: unknown): string[]

  /** Whether an account a delivery speaks of is this channel's. */
  ownsAccount(channel: ConnectedChannel, account: string): boolean {
    return channel.external_id === account
  }

  /**
   * Everything in a delivery, in its order. Pure; skips what it cannot read rather than throwing.
   * @param receivedAt stands in for a time the platform left out
   */
  abstract parseWebhook(payload: unknown, receivedAt: Date): ChannelEvent[]

  /** @throws ChannelError */
  abstract send(channel: ConnectedChannel, message: OutboundMessage): Promise<SendResult>

  /** The platform's handshake when a webhook address is set: what to answer, or null to refuse. */
  handleChallenge?(query: Record<string, unknown>, channels: ConnectedChannel[]): string | null

  /** Whether the account can be used right now. Never throws for a refusal. */
  checkHealth?(channel: ConnectedChannel): Promise<ChannelHealth>

  /** Asks the platform to send this account's webhooks to us. @throws ChannelError */
  subscribe?(channel: ConnectedChannel): Promise<void>

  /** Opens the bytes of an inbound medium. @throws ChannelError; `retryable` when a later try may succeed */
  fetchMedium?(channel: ConnectedChannel, medium: RemoteMedium): Promise<FetchedMedium>

  /** @throws ChannelError */
  react?(channel: ConnectedChannel, reaction: OutboundReaction): Promise<void>

  /** Tells the contact that their messages were read. @throws ChannelError */
  markRead?(channel: ConnectedChannel, target: SignalTarget): Promise<void>

  /** Shows the contact for a moment that somebody is writing. @throws ChannelError */
  setTyping?(channel: ConnectedChannel, target: SignalTarget): Promise<void>

  /** Every template of the account, all pages. @throws ChannelError */
  listTemplates?(channel: ConnectedChannel): Promise<RemoteTemplate[]>

  /** What the platform tells of a person; null when it does not. @throws ChannelError */
  fetchProfile?(channel: ConnectedChannel, contact: ContactProfile): Promise<FetchedProfile | null>

  /**
   * What happened since the cursor, read from the platform, to fill gaps that lost webhooks left. Events
   * known already do no harm.
   * @param cursor what the last poll answered, null at first
   * @throws ChannelError
   */
  poll?(channel: ConnectedChannel, cursor: Record<string, unknown> | null): Promise<PollResult>
}
