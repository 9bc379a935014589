/** A third party's class, as Medusa's own modules take providers. */
export interface ProviderEntry {
  resolve: string | object
  id?: string
  options?: Record<string, unknown>
}

/** Options of the plugin in `medusa-config.ts`; every module receives the same object. */
export interface InboxPluginOptions {
  /** Run queue and fan-out on this Redis instead of the shop's Postgres. Default: `projectConfig.redisUrl`. */
  redisUrl?: string
  /** Key of the channel credentials: 32 bytes as base64 or hex, or a long passphrase. Required in production. */
  encryptionKey?: string
  /** Where the platforms reach this server, without a trailing slash. */
  publicUrl?: string
  /** Base of the WhatsApp Graph API; leave unset for Meta's own. */
  metaGraphUrl?: string
  /** Base of the Instagram Graph API (Instagram Login); leave unset for Meta's own. */
  instagramGraphUrl?: string
  /** Graph API version, default `v26.0`. */
  metaGraphVersion?: string
  /** Largest file taken from a platform or a person, in bytes. Default 100 MiB. */
  maxFileBytes?: number
  /** Milliseconds without an answer or a status after which a sent message needs a person. Default 10 minutes. */
  unconfirmedAfterMs?: number
  /** Where the storefront shows a product, with `{handle}` in it; links to products are sent only with it. */
  storefrontProductUrl?: string
  /** Hosts (`name:port`) of the shop's own product pictures that may be private, besides `publicUrl`'s. */
  trustedFileHosts?: string[]
  /** Third-party channel providers, registered as Medusa registers module providers. */
  channels?: ProviderEntry[]
  /** Third-party distribution strategies, registered the same way. */
  strategies?: ProviderEntry[]
  /** Third-party types of contact fields (`AbstractContactFieldType`), registered the same way. */
  contactFieldTypes?: ProviderEntry[]
  /** Third-party kinds of objects beside a contact (`AbstractContactObjectKind`), registered the same way. */
  contactObjectKinds?: ProviderEntry[]
  /** Who may do and see what, instead of the plugin's own roles; a class of the shape `IPermissionPolicy`. */
  permissions?: ProviderEntry
}
