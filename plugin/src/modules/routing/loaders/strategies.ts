import path from "node:path"
import type { LoaderOptions } from "@medusajs/framework/types"
import type { InboxPluginOptions } from "../../../types/options"
import { loadProviders } from "../../../utils/load-providers"

/** Container key of the list of strategy identifiers. */
export const STRATEGIES = "distribution_strategies"
export const strategyKey = (identifier: string) => `distribution_strategy_${identifier}` as const

const BUILT_IN = ["manual", "owner", "least-busy", "random"]
const builtIn = (name: string) => path.join(__dirname, "..", "..", "..", "strategies", name)

/** The plugin's own strategies, and those of the option `strategies`. */
export default async function loadStrategies({ container, options }: LoaderOptions<InboxPluginOptions>) {
  const own = BUILT_IN.map((name) => ({ resolve: builtIn(name), id: name }))
  await loadProviders(container, [...own, ...(options?.strategies ?? [])], {
    name: "distribution strategy",
    list: STRATEGIES,
    keyOf: strategyKey,
  })
}
