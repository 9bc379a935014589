import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import type { InboxPluginOptions } from "../../../types/options"
import { PermissionPolicy, type IPermissionPolicy } from "../../../utils/permission-policy"

/** Container key of whoever decides who may do what. */
export const PERMISSION_POLICY = "permission_policy"

type PolicyClass = new (dependencies: unknown, options: Record<string, unknown>) => IPermissionPolicy

/** The plugin's own policy, or the one of the option `permissions`. */
export default async function loadPermissionPolicy({
  container,
  options,
}: LoaderOptions<InboxPluginOptions>) {
  container.register({ [PERMISSION_POLICY]: asValue(new PermissionPolicy()) })
  if (!options?.permissions) return
  await moduleProviderLoader({
    container,
    providers: [options.permissions] as ModuleProvider[],
    registerServiceFn: async (service, _container, { options: policyOptions } = {}) => {
      const policy = service as unknown as PolicyClass
      container.register({
        [PERMISSION_POLICY]: asFunction(
          (cradle: unknown) => new policy(cradle, (policyOptions ?? {}) as Record<string, unknown>),
          { lifetime: Lifetime.SINGLETON }
        ),
      })
    },
  })
}
