import path from "node:path"
import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { InboxPluginOptions } from "../../../types/options"
import type { AbstractDistributionStrategy } from "../../../utils/distribution-strategy"

interface StrategyClass extends Pick<typeof AbstractDistributionStrategy, "identifier"> {
  new (dependencies: unknown, options: Record<string, unknown>): AbstractDistributionStrategy
}

/** Container key of the list of strategy identifiers. */
export const STRATEGIES = "distribution_strategies"
export const strategyKey = (identifier: string) => `distribution_strategy_${identifier}` as const

const BUILT_IN = ["manual", "owner", "least-busy", "random"]
const builtIn = (name: string) => path.join(__dirname, "..", "..", "..", "strategies", name)

/** The plugin's own strategies come through the same door as those of the option `strategies`. */
export default async function loadStrategies({ container, options }: LoaderOptions<InboxPluginOptions>) {
  const providers = [
    ...BUILT_IN.map((name) => ({ resolve: builtIn(name), id: name })),
    ...(options?.strategies ?? []),
  ]
  await moduleProviderLoader({
    container,
    providers: providers as ModuleProvider[],
    registerServiceFn: async (service, _container, { options: strategyOptions } = {}) => {
      const strategy = service as unknown as StrategyClass
      if (!strategy.identifier) {
        throw new MedusaError(
          MedusaError.Types.INVALID_ARGUMENT,
          "A distribution strategy needs a static `identifier`"
        )
      }
      container.register({
        [strategyKey(strategy.identifier)]: asFunction(
          (cradle: unknown) => new strategy(cradle, (strategyOptions ?? {}) as Record<string, unknown>),
          { lifetime: Lifetime.SINGLETON }
        ),
      })
      container.registerAdd(STRATEGIES, asValue(strategy.identifier))
    },
  })
}
