import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProviderEntry } from "../types/options"

interface ProviderClass {
  identifier?: string
  new (dependencies: unknown, options: Record<string, unknown>): unknown
}

export interface ProviderKind {
  /** What it is called when it is not usable. */
  name: string
  /** Container key of the list of identifiers. */
  list: string
  /** Container key of one of them. */
  keyOf(identifier: string): string
}

/** Puts providers into a module's container: the plugin's own and third parties' come through the same door. */
export async function loadProviders(
  container: LoaderOptions["container"],
  providers: ProviderEntry[],
  { name, list, keyOf }: ProviderKind
): Promise<void> {
  await moduleProviderLoader({
    container,
    providers: providers as ModuleProvider[],
    registerServiceFn: async (service, _container, { options } = {}) => {
      const provider = service as unknown as ProviderClass
      if (!provider.identifier) {
        throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `A ${name} needs a static \`identifier\``)
      }
      container.register({
        [keyOf(provider.identifier)]: asFunction(
          (cradle: unknown) => new provider(cradle, (options ?? {}) as Record<string, unknown>),
          { lifetime: Lifetime.SINGLETON }
        ),
      })
      container.registerAdd(list, asValue(provider.identifier))
    },
  })
}
