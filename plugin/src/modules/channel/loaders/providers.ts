import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { InboxPluginOptions } from "../../../types/options"
import { WhatsAppProvider } from "../../../channels/whatsapp"
import type { AbstractChannelProvider } from "../../../utils/channel-provider"

interface ProviderClass extends Pick<typeof AbstractChannelProvider, "identifier" | "validateOptions"> {
  new (dependencies: unknown, options: Record<string, unknown>): AbstractChannelProvider
}

/** Container key of the list of provider identifiers. */
export const CHANNEL_PROVIDERS = "channel_providers"
export const providerKey = (identifier: string) => `channel_provider_${identifier}`

const BUILT_IN = [WhatsAppProvider] as unknown as ProviderClass[]

/** Registers the plugin's own providers, then those of the option `channels`, as Medusa's modules do. */
export default async function loadChannelProviders({ container, options }: LoaderOptions<InboxPluginOptions>) {
  const register = async (provider: ProviderClass, providerOptions: Record<string, unknown>) => {
    if (!provider?.identifier) {
      throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "A channel provider needs a static `identifier`")
    }
    provider.validateOptions(providerOptions)
    container.register({
      [providerKey(provider.identifier)]: asFunction((cradle: unknown) => new provider(cradle, providerOptions), {
        lifetime: Lifetime.SINGLETON,
      }),
    })
    container.registerAdd(CHANNEL_PROVIDERS, asValue(provider.identifier))
  }
  for (const provider of BUILT_IN) await register(provider, { ...options })
  await moduleProviderLoader({
    container,
    providers: (options?.channels ?? []) as ModuleProvider[],
    registerServiceFn: async (provider, _container, pluginOptions) =>
      register(provider as unknown as ProviderClass, (pluginOptions as { options?: Record<string, unknown> })?.options ?? {}),
  })
}
