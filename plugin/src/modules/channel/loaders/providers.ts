import path from "node:path"
import type { LoaderOptions } from "@medusajs/framework/types"
import type { InboxPluginOptions } from "../../../types/options"
import { loadProviders } from "../../../utils/load-providers"

/** Container key of the list of provider identifiers. */
export const CHANNEL_PROVIDERS = "channel_providers"
export const providerKey = (identifier: string) => `channel_provider_${identifier}` as const

const BUILT_IN = ["whatsapp", "instagram", "webchat"]
const builtIn = (name: string) => path.join(__dirname, "..", "..", "..", "channels", name)

/** The plugin's own providers, and those of the option `channels`. */
export default async function loadChannelProviders({
  container,
  options,
}: LoaderOptions<InboxPluginOptions>) {
  const own = BUILT_IN.map((name) => ({ resolve: builtIn(name), id: name, options: { ...options } }))
  await loadProviders(container, [...own, ...(options?.channels ?? [])], {
    name: "channel provider",
    list: CHANNEL_PROVIDERS,
    keyOf: providerKey,
  })
}
