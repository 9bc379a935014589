import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
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
} from "../../types/channel"
import type { ChannelCapabilities, ChannelProviderDTO } from "../../types/http/channel"
import type { InboxPluginOptions } from "../../types/options"
import { ChannelError } from "../../utils/channel-error"
import type { AbstractChannelProvider } from "../../utils/channel-provider"
import { lockNames, type Database } from "../../utils/database"
import { createCipher } from "../../utils/encryption"
import { FILE_LINKS, type FileToken } from "../../utils/file-link"
import { createSigner } from "../../utils/signed-token"
import { CHANNEL_PROVIDERS, providerKey } from "./loaders/providers"
import Channel from "./models/channel"
import Template from "./models/template"
import UnknownAccount from "./models/unknown-account"

export type ChannelRow = InferTypeOf<typeof Channel>
export type TemplateRow = Omit<InferTypeOf<typeof Template>, "channel">
/** A channel without its credentials: what may leave the module. */
export type ChannelRecord = Omit<ChannelRow, "credentials" | "templates"> & {
  /** Null when the platform needs none. */
  webhook_url: string | null
  /** Null when nobody registered the provider any more. */
  capabilities: ChannelCapabilities | null
  /** Null where there is none. */
  embed_code: string | null
}

interface Dependencies {
  [CHANNEL_PROVIDERS]?: string[]
  [key: `channel_provider_${string}`]: AbstractChannelProvider | undefined
  __pg_connection__: Database
}

/** How long a process trusts what it read of the channels; a change in another process shows after this. */
const CACHE_MS = 5_000
/** An unknown secret makes us look again, but no flood of forged deliveries may become one of queries. */
const REFRESH_MS = 1_000
/** How exactly the time of the last delivery is kept. */
const NOTE_MS = 60_000

export default class ChannelModuleService extends MedusaService({
  InboxChannel: Channel,
  InboxTemplate: Template,
  InboxUnknownAccount: UnknownAccount,
}) {
  private readonly dependencies: Dependencies
  private readonly encryptionKey: string | undefined
  private records: { channels: ChannelRecord[]; read_at: number } | null = null
  private readonly notedAt = new Map<string, number>()
  private cache: { channels: ConnectedChannel[]; read_at: number } | null = null

  /** Where the platforms reach this server, without a trailing slash. */
  readonly publicUrl: string
  /** Largest file taken, in bytes. */
  readonly maxFileBytes: number

  /** Where the storefront shows a product, with `{handle}` in it; null: nobody said. */
  readonly storefrontProductUrl: string | null
  /** Hosts of the shop's own pictures, which may be private. */
  readonly ownFileHosts: string[]

  /** Signs short texts with the plugin's key, a key of its own for each purpose. */
  readonly signer = <Payload extends object>(purpose: string) =>
    createSigner<Payload>(this.encryptionKey, purpose)

  get fileSigner() {
    return this.signer<FileToken>(FILE_LINKS)
  }

  constructor(dependencies: Dependencies, options: InboxPluginOptions = {}) {
    super(...arguments)
    this.dependencies = dependencies
    this.publicUrl = (process.env.PUBLIC_URL || options.publicUrl || "http://localhost:9000").replace(
      /\/+$/,
      ""
    )
    this.maxFileBytes = options.maxFileBytes ?? 100 * 1024 * 1024
    this.storefrontProductUrl = options.storefrontProductUrl || null
    this.ownFileHosts = [new URL(this.publicUrl).host, ...(options.trustedFileHosts ?? [])]
    this.encryptionKey = options.encryptionKey || process.env.INBOX_ENCRYPTION_KEY
  }

  /** Every kind of platform that can be connected. */
  async listProviders(): Promise<ChannelProviderDTO[]> {
    // The container lists what was registered last first.
    const identifiers = [...(this.dependencies[CHANNEL_PROVIDERS] ?? [])].reverse()
    return identifiers.flatMap((identifier) => {
      const provider = this.findProvider(identifier)
      return provider
        ? {
            identifier,
            name: provider.getName(),
            credential_fields: provider.getCredentialFields(),
            setting_fields: provider.getSettingFields(),
            webhook_url: provider.usesWebhooks() ? this.webhookUrl(identifier) : null,
            capabilities: provider.getCapabilities(),
          }
        : []
    })
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

  /** Changes name, settings or credentials; settings and credentials given in part keep the rest. */
  async change(
    id: string,
    input: {
      name?: string
      settings?: Record<string, unknown>
      credentials?: Record<string, unknown>
      disabled?: boolean
    }
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
      ...(input.disabled === undefined ? {} : { disabled_at: input.disabled ? new Date() : null }),
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
    const channels = await this.connected(provider)
    const byAccount = new Map(channels.map((channel) => [channel.external_id, channel]))
    const speaker = this.getProvider(provider)
    const ownersOf = (event: ChannelEvent) =>
      event.type === "channel"
        ? channels.filter((channel) => speaker.ownsAccount(channel, event.account_id))
        : (byAccount.get(event.account_id) ?? [])
    return speaker.parseWebhook(payload, receivedAt).flatMap((event) =>
      [ownersOf(event)].flat().map((channel) => ({
        channel,
        capabilities: speaker.getCapabilities(channel.settings),
        event,
      }))
    )
  }

  /** Whether messages may go out: a person has not switched it off and its access is not dead. */
  async canSend(id: string): Promise<boolean> {
    const channel = (await this.listEveryChannel()).find((candidate) => candidate.id === id)
    return channel !== undefined && !channel.disabled_at && channel.health_state !== "disconnected"
  }

  /** @throws ChannelError */
  async send(channelId: string, message: OutboundMessage): Promise<SendResult> {
    const { channel, speaker } = await this.speakerOf(channelId)
    return speaker.send(channel, message)
  }

  /** Whether the platform can be told it. @throws ChannelError */
  async react(channelId: string, reaction: OutboundReaction): Promise<boolean> {
    const { channel, speaker } = await this.speakerOf(channelId)
    await speaker.react?.(channel, reaction)
    return speaker.react !== undefined
  }

  /** @throws ChannelError */
  async markRead(channelId: string, target: SignalTarget): Promise<void> {
    const { channel, speaker } = await this.speakerOf(channelId)
    await speaker.markRead?.(channel, target)
  }

  /** @throws ChannelError */
  async setTyping(channelId: string, target: SignalTarget): Promise<void> {
    const { channel, speaker } = await this.speakerOf(channelId)
    await speaker.setTyping?.(channel, target)
  }

  /** @throws ChannelError */
  async fetchMedium(channelId: string, medium: RemoteMedium): Promise<FetchedMedium> {
    const { channel, speaker } = await this.speakerOf(channelId)
    if (!speaker.fetchMedium) {
      throw new ChannelError("This channel cannot fetch files", {
        code: "unsupported_type",
        retryable: false,
      })
    }
    return speaker.fetchMedium(channel, medium)
  }

  /** Null where the platform tells nothing. @throws ChannelError */
  async fetchProfile(channelId: string, contact: ContactProfile): Promise<FetchedProfile | null> {
    const { channel, speaker } = await this.speakerOf(channelId)
    return (await speaker.fetchProfile?.(channel, contact)) ?? null
  }

  /** Has the platform send this account's webhooks to us. @throws ChannelError */
  async subscribe(channelId: string): Promise<void> {
    const { channel, speaker } = await this.speakerOf(channelId)
    await speaker.subscribe?.(channel)
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

  /** Notes, to the minute, that the platform's deliveries reach us. */
  async noteDeliveries(ids: string[]): Promise<void> {
    const now = Date.now()
    const due = ids.filter((id) => now - (this.notedAt.get(id) ?? 0) > NOTE_MS)
    if (!due.length) return
    for (const id of due) this.notedAt.set(id, now)
    await this.dependencies.__pg_connection__.raw(
      `UPDATE inbox_channel SET last_delivery_at = now() WHERE id = ANY(?)`,
      [due]
    )
    this.records = null
  }

  /**
   * What the platform has that we may have missed.
   * @returns null where the provider cannot be asked
   * @throws ChannelError
   */
  async poll(id: string): Promise<{
    channel: ConnectedChannel
    capabilities: ChannelCapabilities
    result: PollResult
  } | null> {
    const { channel, speaker } = await this.speakerOf(id)
    if (!speaker.poll) return null
    const { poll_cursor } = await this.retrieveInboxChannel(id)
    const result = await speaker.poll(channel, poll_cursor as Record<string, unknown> | null)
    return { channel, capabilities: speaker.getCapabilities(channel.settings), result }
  }

  /** Where the next poll goes on, once what this one found is stored. */
  async keepPollCursor(id: string, cursor: PollResult["cursor"]): Promise<void> {
    // Not by Medusa's own update: that merges JSON into what is there, so nothing could ever be taken out.
    await this.dependencies.__pg_connection__.raw(
      `UPDATE inbox_channel SET poll_cursor = ?::jsonb, polled_at = now() WHERE id = ?`,
      [JSON.stringify(cursor), id]
    )
    this.records = null
  }

  /** What a provider can do beyond sending, for schedules and the UI. */
  async abilitiesOf(id: string): Promise<{ polls: boolean; has_templates: boolean; has_profiles: boolean }> {
    const { speaker } = await this.speakerOf(id)
    return {
      polls: speaker.poll !== undefined,
      has_templates: speaker.listTemplates !== undefined,
      has_profiles: speaker.fetchProfile !== undefined,
    }
  }

  /**
   * Makes our copy of the account's templates what the platform reports; those it does not report any
   * more go.
   * @throws ChannelError
   */
  async syncTemplates(id: string): Promise<void> {
    const { channel, speaker } = await this.speakerOf(id)
    const remote = (await speaker.listTemplates?.(channel)) ?? []
    // A person may ask while a job is at it: one after the other, or both would create what is missing.
    await this.dependencies.__pg_connection__.transaction(async (executor) => {
      await lockNames(executor, [`inbox:templates:${id}`])
      await this.keepTemplates(id, remote)
    })
  }

  private async keepTemplates(id: string, remote: RemoteTemplate[]): Promise<void> {
    const kept = await this.listTemplates(id)
    const keyOf = ({ name, language }: { name: string; language: string }) => `${name} ${language}`
    const idByKey = new Map(kept.map((template) => [keyOf(template), template.id]))
    const rows = [...new Map(remote.map((template) => [keyOf(template), template])).values()].map(
      (template) => ({
        ...template,
        components: template.components as unknown as Record<string, unknown>,
        channel_id: id,
        synced_at: new Date(),
      })
    )
    const reported = new Set(rows.map(keyOf))
    await this.createInboxTemplates(rows.filter((row) => !idByKey.has(keyOf(row))))
    await this.updateInboxTemplates(
      rows.flatMap((row) => (idByKey.has(keyOf(row)) ? [{ id: idByKey.get(keyOf(row))!, ...row }] : []))
    )
    await this.deleteInboxTemplates(
      kept.filter((template) => !reported.has(keyOf(template))).map((template) => template.id)
    )
    await this.updateInboxChannels({ id, templates_synced_at: new Date() })
  }

  async listTemplates(channelId: string): Promise<TemplateRow[]> {
    return this.listInboxTemplates({ channel_id: channelId }, { order: { name: "ASC", language: "ASC" } })
  }

  async findTemplate(channelId: string, name: string, language: string): Promise<TemplateRow | null> {
    const [template] = await this.listInboxTemplates({ channel_id: channelId, name, language })
    return template ?? null
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

  /** @throws ChannelError `channel_disconnected` */
  private async speakerOf(
    id: string
  ): Promise<{ channel: ConnectedChannel; speaker: AbstractChannelProvider }> {
    const channel = (await this.connected()).find((candidate) => candidate.id === id)
    if (!channel) {
      throw new ChannelError("This channel is not connected any more", {
        code: "channel_disconnected",
        retryable: false,
      })
    }
    return { channel, speaker: this.getProvider(channel.provider) }
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
    const provider = this.findProvider(channel.provider)
    return {
      ...record,
      capabilities: provider?.getCapabilities(channel.settings as Record<string, unknown>) ?? null,
      embed_code: provider?.getEmbedCode(channel.id, this.publicUrl) ?? null,
      webhook_url: provider?.usesWebhooks() ? this.webhookUrl(channel.provider) : null,
    }
  }

  private webhookUrl(identifier: string): string {
    return `${this.publicUrl}/hooks/inbox/${identifier}`
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
