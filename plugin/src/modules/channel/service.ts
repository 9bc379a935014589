import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
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
import type { AbstractChannelProvider } from "../../utils/channel-provider"
import { createCipher } from "../../utils/encryption"
import { CHANNEL_PROVIDERS, providerKey } from "./loaders/providers"
import Channel from "./models/channel"
import Template from "./models/template"
import UnknownAccount from "./models/unknown-account"

export type ChannelRow = InferTypeOf<typeof Channel>
/** A channel without its credentials: what may leave the module. */
export type ChannelRecord = Omit<ChannelRow, "credentials" | "templates"> & {
  /** Null when nobody registered the provider any more. */
  capabilities: ChannelCapabilities | null
}

interface Dependencies {
  [CHANNEL_PROVIDERS]?: string[]
  [key: `channel_provider_${string}`]: AbstractChannelProvider | undefined
  __pg_connection__: { raw(sql: string, bindings?: unknown[]): Promise<{ rows: unknown[] }> }
}

/** How long a process trusts what it read of the channels; a change in another process shows after this. */
const CACHE_MS = 5_000
/** An unknown secret makes us look again, but no flood of forged deliveries may become one of queries. */
const REFRESH_MS = 1_000

export default class ChannelModuleService extends MedusaService({
  InboxChannel: Channel,
  InboxTemplate: Template,
  InboxUnknownAccount: UnknownAccount,
}) {
  private readonly dependencies: Dependencies
  private readonly encryptionKey: string | undefined
  private records: { channels: ChannelRecord[]; read_at: number } | null = null
  private cache: { channels: ConnectedChannel[]; read_at: number } | null = null

  constructor(dependencies: Dependencies, options: InboxPluginOptions = {}) {
    super(...arguments)
    this.dependencies = dependencies
    this.encryptionKey = options.encryptionKey || process.env.INBOX_ENCRYPTION_KEY
  }

  async hasProvider(identifier: string): Promise<boolean> {
    return this.findProvider(identifier) !== undefined
  }

  /**
   * Keeps a new account. Whether the platform accepts its credentials is the health's business.
   * @throws MedusaError `invalid_data` when credentials are missing, `duplicate_error` when connected already
   */
  async connect(input: {
    provider: string
    name: string
    credentials: Record<string, unknown>
    settings?: Record<string, unknown>
  }): Promise<ChannelRecord> {
    const account = this.readCredentials(input.provider, input.credentials)
    const [existing] = await this.listInboxChannels({
      provider: input.provider,
      external_id: account.external_id,
    })
    if (existing) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `This account is already connected as "${existing.name}"`
      )
    }
    const channel = await this.createInboxChannels({
      provider: input.provider,
      name: input.name,
      external_id: account.external_id,
      credentials: this.cipher().encrypt(account.credentials),
      settings: input.settings ?? {},
    })
    this.forget()
    return this.present(channel)
  }

  /** Changes name, settings or credentials; credentials given in part keep the rest. */
  async change(
    id: string,
    input: { name?: string; settings?: Record<string, unknown>; credentials?: Record<string, unknown> }
  ): Promise<ChannelRecord> {
    const current = await this.retrieveInboxChannel(id)
    const credentials = input.credentials && {
      ...(this.cipher().decrypt(current.credentials) as ChannelCredentials),
      ...input.credentials,
    }
    const account = credentials && this.readCredentials(current.provider, credentials)
    const channel = await this.updateInboxChannels({
      id,
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.settings === undefined ? {} : { settings: input.settings }),
      ...(account
        ? { credentials: this.cipher().encrypt(account.credentials), external_id: account.external_id }
        : {}),
    })
    this.forget()
    return this.present(channel)
  }

  async disconnect(id: string): Promise<void> {
    await this.softDeleteInboxChannels(id)
    this.forget()
  }

  async listChannels(): Promise<ChannelRecord[]> {
    const channels = await this.listInboxChannels({}, { order: { created_at: "ASC" } })
    return channels.map((channel) => this.present(channel))
  }

  /** Disconnected ones included, for the conversations that remain of them; as fresh as `CACHE_MS`. */
  async listEveryChannel(): Promise<ChannelRecord[]> {
    if (!this.records || Date.now() - this.records.read_at > CACHE_MS) {
      const channels = await this.listInboxChannels({}, { withDeleted: true })
      this.records = { channels: channels.map((channel) => this.present(channel)), read_at: Date.now() }
    }
    return this.records.channels
  }

  async retrieveChannel(id: string): Promise<ChannelRecord> {
    return this.present(await this.retrieveInboxChannel(id))
  }

  /** Channels with their decrypted credentials, for providers. Never to be returned or logged. */
  async connected(provider?: string): Promise<ConnectedChannel[]> {
    if (!this.cache || Date.now() - this.cache.read_at > CACHE_MS) await this.refresh()
    const channels = this.cache?.channels ?? []
    return provider ? channels.filter((channel) => channel.provider === provider) : channels
  }

  async verifyWebhook(provider: string, request: WebhookRequest): Promise<boolean> {
    const verify = async () =>
      this.getProvider(provider).verifyWebhook(request, await this.connected(provider))
    if (await verify()) return true
    if (Date.now() - (this.cache?.read_at ?? 0) < REFRESH_MS) return false
    await this.refresh()
    return verify()
  }

  async answerChallenge(provider: string, query: Record<string, unknown>): Promise<string | null> {
    await this.refresh()
    return this.getProvider(provider).handleChallenge?.(query, await this.connected(provider)) ?? null
  }

  /** Splits the accounts a delivery speaks of into our channels and strangers. */
  async accountsOf(provider: string, payload: unknown): Promise<{ known: string[]; unknown: string[] }> {
    const speaker = this.getProvider(provider)
    const channels = await this.connected(provider)
    const accounts = [...new Set(speaker.accountsOf(payload))]
    const isOurs = (account: string) => channels.some((channel) => speaker.ownsAccount(channel, account))
    return { known: accounts.filter(isOurs), unknown: accounts.filter((account) => !isOurs(account)) }
  }

  /** The events of a delivery that belong to channels of ours, each with its channel. */
  async parse(
    provider: string,
    payload: unknown,
    receivedAt: Date
  ): Promise<{ channel: ConnectedChannel; capabilities: ChannelCapabilities; event: ChannelEvent }[]> {
    const channels = new Map(
      (await this.connected(provider)).map((channel) => [channel.external_id, channel])
    )
    const speaker = this.getProvider(provider)
    const capabilities = speaker.getCapabilities()
    return speaker.parseWebhook(payload, receivedAt).flatMap((event) => {
      const channel = channels.get(event.account_id)
      return channel ? [{ channel, capabilities, event }] : []
    })
  }

  /** @throws ChannelError */
  async send(channelId: string, message: OutboundMessage): Promise<SendResult> {
    const channel = (await this.connected()).find(({ id }) => id === channelId)
    if (!channel) {
      throw new ChannelError("This channel is not connected any more", {
        code: "channel_disconnected",
        retryable: false,
      })
    }
    return this.getProvider(channel.provider).send(channel, message)
  }

  /** Asks the platform and keeps its answer. */
  async checkHealth(id: string): Promise<ChannelRecord> {
    await this.refresh()
    const channel = (await this.connected()).find((candidate) => candidate.id === id)
    const health = channel && (await this.getProvider(channel.provider).checkHealth?.(channel))
    return this.setHealth(id, health ?? { state: "connected", reason: null })
  }

  async setHealth(id: string, health: ChannelHealth): Promise<ChannelRecord> {
    const channel = await this.updateInboxChannels({
      id,
      health_state: health.state,
      health_reason: health.reason,
      health_checked_at: new Date(),
    })
    this.records = null
    return this.present(channel)
  }

  /** Counts deliveries for accounts that are no channel of ours: signed, yet nobody connected them here. */
  async countUnknown(provider: string, accounts: string[]): Promise<void> {
    for (const account of accounts) {
      await this.dependencies.__pg_connection__.raw(
        `INSERT INTO inbox_unknown_account (id, provider, external_id, deliveries, last_seen_at)
         VALUES ('unacc_' || md5(random()::text), ?, ?, 1, now())
         ON CONFLICT (provider, external_id) WHERE deleted_at IS NULL
         DO UPDATE SET deliveries = inbox_unknown_account.deliveries + 1, last_seen_at = now(), updated_at = now()`,
        [provider, account.slice(0, 200)]
      )
    }
  }

  private readCredentials(provider: string, input: Record<string, unknown>) {
    try {
      return this.getProvider(provider).readCredentials(input)
    } catch (error) {
      if (error instanceof ChannelError) throw new MedusaError(MedusaError.Types.INVALID_DATA, error.message)
      throw error
    }
  }

  private async refresh(): Promise<void> {
    const rows = await this.listInboxChannels({})
    const cipher = rows.length ? this.cipher() : null
    this.cache = {
      read_at: Date.now(),
      channels: rows
        .filter((row) => this.findProvider(row.provider))
        .map((row) => ({
          id: row.id,
          provider: row.provider,
          external_id: row.external_id,
          credentials: cipher!.decrypt(row.credentials) as ChannelCredentials,
          settings: row.settings as Record<string, unknown>,
        })),
    }
  }

  private present(channel: ChannelRow): ChannelRecord {
    const { credentials: _credentials, templates: _templates, ...record } = channel
    return { ...record, capabilities: this.findProvider(channel.provider)?.getCapabilities() ?? null }
  }

  private findProvider(identifier: string): AbstractChannelProvider | undefined {
    const isRegistered = this.dependencies[CHANNEL_PROVIDERS]?.includes(identifier)
    return isRegistered ? this.dependencies[providerKey(identifier)] : undefined
  }

  /** @throws MedusaError `not_found` for a provider nobody registered */
  private getProvider(identifier: string): AbstractChannelProvider {
    const provider = this.findProvider(identifier)
    if (!provider) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no channel provider "${identifier}"`)
    }
    return provider
  }

  private forget(): void {
    this.cache = null
    this.records = null
  }

  private cipher() {
    return createCipher(this.encryptionKey)
  }
}
