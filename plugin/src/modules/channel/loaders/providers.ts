import path from "node:path"
import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { InboxPluginOptions } from "../../../types/options"
import type { AbstractChannelProvider } from "../../../utils/channel-provider"

interface ProviderClass extends Pick<typeof AbstractChannelProvider, "identifier"> {
  new (dependencies: unknown, options: Record<string, unknown>): AbstractChannelProvider
}

/** Container key of the list of provider identifiers. */
export const CHANNEL_PROVIDERS = "channel_providers"
export const providerKey = (identifier: string) => `channel_provider_${identifier}` as const

const builtIn = (name: string) => path.join(__dirname, "..", "..", "..", "channels", name)

/** The plugin's own providers come through the same door as those of the option `channels`. */
export default async function loadChannelProviders({
  container,
  options,
}: LoaderOptions<InboxPluginOptions>) {
  const providers = [
    { resolve: builtIn("whatsapp"), id: "whatsapp", options: { ...options } },
    { resolve: builtIn("instagram"), id: "instagram", options: { ...options } },
    { resolve: builtIn("webchat"), id: "webchat", options: { ...options } },
    ...(options?.channels ?? []),
  ]
  await moduleProviderLoader({
    container,
    providers: providers as ModuleProvider[],
    registerServiceFn: async (service, _container, { options: providerOptions } = {}) => {
      const provider = service as unknown as ProviderClass
      if (!provider.identifier) {
        throw new MedusaError(
          MedusaError.Types.INVALID_ARGUMENT,
          "A channel provider needs a static `identifier`"
        )
      }
      container.register({
        [providerKey(provider.identifier)]: asFunction(
          (cradle: unknown) => new provider(cradle, (providerOptions ?? {}) as Record<string, unknown>),
          { lifetime: Lifetime.SINGLETON }
        ),
      })
      container.registerAdd(CHANNEL_PROVIDERS, asValue(provider.identifier))
    },
  })
}
