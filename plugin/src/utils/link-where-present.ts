import { MedusaModule } from "@medusajs/framework/modules-sdk"

type Register = (modules: { serviceName?: string }[]) => unknown

/** What a link is that links nothing. */
const NOTHING = { isLink: true, isReadOnlyLink: true, extends: [] }

/**
 * Defines a link of a module that a shop may leave out: Medusa refuses to start where a link names a module that is not
 * there.
 */
export function linkWherePresent<Link>(moduleKey: string, define: () => Link): Link {
  const links = MedusaModule.getCustomLinks() as Register[]
  const before = links.length
  const link = define()
  const [register] = links.splice(before)
  if (register) {
    links.push((modules) =>
      modules.some(({ serviceName }) => serviceName === moduleKey) ? register(modules) : NOTHING
    )
  }
  return link
}
